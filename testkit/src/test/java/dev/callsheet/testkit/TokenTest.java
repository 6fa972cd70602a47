package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.source.SpecSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Token endpoints, as the server plays them. */
class TokenTest {
    private static final String SPEC = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth:
              app:
                type: clientCredentials
                tokenUrl: https://id.example.com/oauth/token?p=1
                params: {audience: shop}
                scopes: [read, write]
              inBody: {type: clientCredentials, tokenUrl: 'https://id.example.com/token', credentials: body}
            defaults: {auth: app}
            protocol: {encoding: json}
            methods:
              list: {summary: Lists., verb: GET, auth: [app, inBody]}
            """;

    private static final String FORM = "grant_type=client_credentials&scope=read+write&audience=shop";

    private final FakeApi api = FakeApi.of(Objects.requireNonNull(
            SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", SPEC.getBytes(StandardCharsets.UTF_8))))
                    .model()));
    private final Http http = new Http(api);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        api.close();
    }

    private HttpResponse<String> fetch(String scheme, String form, String login) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url(api.tokenPath(scheme))))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", Http.FORM)
                .POST(BodyPublishers.ofString(form));
        if (!login.isEmpty()) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int list(String token) {
        return http.send(http.withoutToken("list")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    @Test
    void callsNeedTokenThatServerHasGivenOut() throws Exception {
        assertThat(api.servers()).containsEntry("app", api.url("/servers/app/oauth/token"));
        assertThat(fetch("app", FORM, "id:s%3A").body())
                .isEqualTo("{\"access_token\":\"fetched-token-1\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                        + "\"scope\":\"read write\"}");
        assertThat(fetch("inBody", "grant_type=client_credentials&client_id=id&client_secret=s", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(list("fetched-token-1")).isEqualTo(200);
        assertThat(list("fetched-token-2")).isEqualTo(200);
        assertThat(list("made-up")).isEqualTo(401);
        api.expireTokens();
        assertThat(list("fetched-token-1")).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&scope=read+write&audience=shop, id:s, unsupported_grant_type",
        "grant_type=client_credentials&scope=read&audience=shop, id:s, invalid_scope",
        "grant_type=client_credentials&scope=read+write, id:s, invalid_request",
        "grant_type=client_credentials&scope=read+write&audience=shop, '', invalid_client",
        "grant_type=client_credentials&scope=read+write&audience=shop, id:, invalid_client",
        "grant_type=client_credentials&scope=read+write&audience=shop&client_secret=s, id:s, invalid_client",
    })
    void refusesInvalidTokenRequests(String form, String login, String error) throws Exception {
        assertThat(fetch("app", form, login).body()).startsWith("{\"error\":\"" + error + "\"");
        assertThatThrownBy(api::assertNoProblems)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(error);
    }

    @Test
    void acceptsOnlyGivenClientsAndHidesSecrets() throws Exception {
        api.acceptTokens("id:s:");
        assertThat(fetch("app", FORM, "id:s%3A").statusCode()).isEqualTo(200);
        assertThat(fetch("app", FORM, "id:s").statusCode()).isEqualTo(401);
        fetch("inBody", "grant_type=client_credentials&client_id=id&client_secret=canary&x=1", "");
        assertThat(api.requests(api.tokenPath("inBody")))
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .asString()
                        .contains("client_id=id", "client_secret=(secret)", "unknown parameter: x")
                        .doesNotContain("canary"));
    }

    @Test
    void playsScriptsOfTokenPath() throws Exception {
        String path = api.tokenPath("app");
        api.tokenLifetime(Duration.ofSeconds(5));
        api.when(path)
                .respondRaw(400, "application/json", "{\"error\":\"invalid_scope\"}")
                .times(1);
        assertThat(fetch("app", FORM, "id:s").statusCode()).isEqualTo(400);
        assertThat(fetch("app", FORM, "id:s").body()).contains("\"expires_in\":5");
        api.when(path).drop();
        assertThatThrownBy(() -> fetch("app", FORM, "id:s")).isInstanceOf(java.io.IOException.class);
        api.assertCalled(path).with("audience", "shop");
        assertThatThrownBy(() -> api.tokenPath("other")).hasMessageContaining("other");
    }
}
