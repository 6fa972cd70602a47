package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.PageField;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.Paging;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server repeats the credential in the address of the next page: it is sent once, and callers do not get it. */
class PageAddressTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private PagedCall<Json, NoOwnErrors, Json> call(AuthScheme scheme, String base) {
        Api api = Api.builder("any")
                .baseUrl("https://any.invalid/")
                .error("error")
                .auth(scheme)
                .build();
        PagedEndpoint<Json, NoOwnErrors, Json> endpoint = Endpoint.builder(
                        api, "list", JsonReader.JSON, NoOwnErrors.class)
                .verb(HttpVerb.GET)
                .paged(Paging.nextUrl(PageField.beside("next"), page -> List.of(page)));
        ClientOptions options = ClientOptions.builder()
                .baseUrl(server.url() + base)
                .credential(scheme.name(), Credential.of("s3&cr=t"))
                .build();
        return ApiClient.create(api, options)
                .call(endpoint, AnyRequest.of(endpoint).build());
    }

    private static String next(String address) {
        return "{\"next\":\"" + address + "\"}";
    }

    private List<String> addresses() {
        return server.received().stream()
                .map(request -> Addresses.pathAndQuery(request.uri()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?api%20key=s3%26cr%3Dt&page=2",
                "?page=2&api+key=s3%26cr%3Dt",
                "?api%20%6Bey=s3%26cr%3Dt&page=2&api%20key=old",
                "/api/list?page=2&api key",
                "?page=2"
            })
    void sendsKeyOfQueryOnceAndKeepsItOutOfResumeText(String address) {
        server.then(next(address)).then("{}").then(next(address));
        PagedCall<Json, NoOwnErrors, Json> call = call(AuthScheme.queryKey("key", "api key"), "");
        assertThat(call.pages()).hasSize(2);
        String text = call.response().info().nextPage();
        assertThat(addresses()).startsWith("/api/list?api%20key=s3%26cr%3Dt", "/api/list?page=2&api%20key=s3%26cr%3Dt");
        assertThat(String.valueOf(text)).doesNotContain("s3", "old", "key");
    }

    @Test
    void removesKeyFromKeptAddress() {
        server.then("{}");
        call(AuthScheme.queryKey("key", "k"), "")
                .resume("/api/list?k=s3%26cr%3Dt")
                .execute();
        assertThat(addresses()).containsExactly("/api/list?k=s3%26cr%3Dt");
    }

    @Test
    void keepsSecretOfPathOutOfResumeText() {
        server.then(next(server.url() + "bots3%26cr%3Dt/list?page=2")).then("{}");
        PagedCall<Json, NoOwnErrors, Json> call = call(AuthScheme.pathKey("token"), "bot{token}/");
        String text = call.response().info().nextPage();
        assertThat(text).isEqualTo("/api/bot%7Btoken%7D/list?page=2");
        call.resume(String.valueOf(text)).execute();
        assertThat(addresses()).containsExactly("/api/bots3%26cr%3Dt/list", "/api/bots3%26cr%3Dt/list?page=2");
    }
}
