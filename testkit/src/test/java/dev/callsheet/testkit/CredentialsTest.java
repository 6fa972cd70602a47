package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.source.SpecSource;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials in every place, as the server checks and records them. */
class CredentialsTest {
    private static final String SPEC = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth:
              key: {type: apiKey, in: query, query: app_key}
              session: {type: apiKey, in: cookie, cookie: sid}
              login: {type: basic}
            defaults: {auth: key}
            protocol: {encoding: json}
            methods:
              list: {summary: Lists., verb: GET, auth: [key]}
              own: {summary: Lists., verb: GET, auth: [session]}
              admin: {summary: Lists., verb: GET, auth: [login]}
            """;

    private final FakeApi api = FakeApi.of(Objects.requireNonNull(
            SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", SPEC.getBytes(StandardCharsets.UTF_8))))
                    .model()));
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    private RecordedRequest get(String path, String... headers) {
        HttpRequest.Builder request = http.withoutToken(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        http.send(request);
        List<RecordedRequest> all = api.requests();
        return all.get(all.size() - 1);
    }

    @Test
    void hidesKeysOfQueryInTexts() {
        RecordedRequest request = get("list?app_key=s3cret&x=1");

        assertThat(request.problems()).containsExactly("[WARN] unknown parameter: x");
        assertThat(request).asString().contains("app_key=(secret) x=1").doesNotContain("s3cret");
        assertThat(get("nothing?app_key=s3cret")).asString().doesNotContain("s3cret");
    }

    @Test
    void acceptsOnlyGivenSecretsInEachPlace() {
        api.acceptTokens("a b", "user:pass");

        assertThat(get("list?app_key=a%20b").problems()).isEmpty();
        assertThat(get("own", "Cookie", "other=1; sid=a%20b").problems()).isEmpty();
        assertThat(get("admin", "Authorization", "Basic dXNlcjpwYXNz").problems())
                .isEmpty();
        assertThat(get("list?app_key=a+c").problems())
                .singleElement()
                .asString()
                .contains("token");
        assertThat(get("own", "Cookie", "sid=b").problems())
                .singleElement()
                .asString()
                .contains("token");
        assertThat(get("own", "Cookie", "other=1").problems())
                .containsExactly("[ERROR] no token: the cookie sid is missing");
        assertThat(get("list").problems()).containsExactly("[ERROR] no token: the query parameter app_key is missing");
    }
}
