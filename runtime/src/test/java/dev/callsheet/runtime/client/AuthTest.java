package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.RequestSigner;
import dev.callsheet.runtime.auth.TokenEndpoint;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of credential is where its scheme says, and in no text. */
class AuthTest {
    private static final String CANARY = "canary/+&=%7B{x}";
    private static final RequestSigner SIGNER = request -> request.header(
            "Authorization",
            "canary-" + request.verb() + "-" + new String(request.body().readAllBytes()).length());

    private static final Map<AuthScheme, Credential> SCHEMES = Map.of(
            AuthScheme.bearer("bot", "Bot {secret}"), Credential.of(CANARY),
            AuthScheme.headerKey("header", "X-Key"), Credential.of(CANARY),
            AuthScheme.queryKey("query", "api key"), Credential.of(CANARY),
            AuthScheme.cookieKey("cookie", "sid"), Credential.of(CANARY),
            AuthScheme.pathKey("path"), Credential.of(CANARY),
            AuthScheme.basic("login"), Credential.of("ada", CANARY),
            AuthScheme.clientCredentials("app", TokenEndpoint.basic("https://id.invalid/token")),
                    Credential.ofClient("ada", CANARY),
            AuthScheme.custom("own"), Credential.of(SIGNER));

    @RegisterExtension
    final TestServer server = new TestServer();

    @RegisterExtension
    final TestServer tokens = new TestServer().always(TestServer.Answer.json("{\"access_token\":\"" + CANARY + "\"}"));

    private static Api api(AuthScheme... schemes) {
        Api.Builder api = Api.builder("any").baseUrl("https://any.invalid/").error("error");
        for (AuthScheme scheme : schemes) {
            api.auth(scheme);
        }
        return api.build();
    }

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint(Api api) {
        return Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class).verb(HttpVerb.GET);
    }

    private ClientOptions.Builder options(AuthScheme scheme) {
        ClientOptions.Builder options = ClientOptions.builder();
        if (scheme.tokenEndpoint() != null) {
            options.server(scheme.name(), tokens.url());
        }
        return options.baseUrl(server.url() + (scheme.isInBaseUrl() ? "bot{path}/" : ""))
                .retry(RetryPolicy.none());
    }

    private TestServer.Received sent(AuthScheme scheme, Credential credential) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(api(scheme)).build();
        ClientOptions options =
                options(scheme).credential(scheme.name(), credential).build();
        ApiClient.create(endpoint.api(), options)
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
        return server.received().get(server.received().size() - 1);
    }

    @Test
    void sendsEachKindWhereItsSchemeSays() {
        assertThat(sent(AuthScheme.bearer("a", "Token token={secret}"), Credential.of("s3"))
                        .header("Authorization"))
                .isEqualTo("Token token=s3");
        assertThat(sent(AuthScheme.headerKey("a", "X-Key"), Credential.of("s3")).header("X-Key"))
                .isEqualTo("s3");
        assertThat(sent(AuthScheme.queryKey("a", "api key"), Credential.of("a&b=c"))
                        .uri()
                        .getRawQuery())
                .isEqualTo("api%20key=a%26b%3Dc");
        assertThat(sent(AuthScheme.cookieKey("a", "sid"), Credential.of("a;b")).header("Cookie"))
                .isEqualTo("sid=a%3Bb");
        assertThat(sent(AuthScheme.pathKey("path"), Credential.of("12:a/../b"))
                        .uri()
                        .getRawPath())
                .isEqualTo("/api/bot12%3Aa%2F..%2Fb/x");
        assertThat(sent(AuthScheme.basic("a"), Credential.of("Aladdin", "pässword"))
                        .header("Authorization"))
                .isEqualTo("Basic QWxhZGRpbjpww6Rzc3dvcmQ=");
        assertThat(sent(AuthScheme.custom("a"), Credential.of(SIGNER)).header("Authorization"))
                .isEqualTo("canary-GET-0");
    }

    @Test
    void usesFirstAlternativeWithAllCredentials() {
        Api api = api(AuthScheme.headerKey("a", "A"), AuthScheme.headerKey("b", "B"), AuthScheme.headerKey("c", "C"));
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(api).auth("a", "b").auth("c").build();
        ClientOptions.Builder options = options(AuthScheme.basic("any"));
        ApiClient only = ApiClient.create(
                api,
                options.credential("a", Credential.of("1"))
                        .credential("c", Credential.of("3"))
                        .build());
        only.call(endpoint, AnyRequest.of(endpoint).build()).execute();
        only.call(endpoint, AnyRequest.of(endpoint).build())
                .with(CallOptions.builder().credential("b", Credential.of("2")).build())
                .execute();
        assertThat(server.received())
                .extracting(request -> request.header("A"), request -> request.header("B"), r -> r.header("C"))
                .containsExactly(tuple(null, null, "3"), tuple("1", "2", null));
    }

    @Test
    void tokenAndNamedCredentialOfOneSchemeReplaceEachOther() {
        Api api = api(AuthScheme.bearer("bot", "Bot {secret}"));
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(api).build();
        Credential named = Credential.of("named");
        ClientOptions.Builder options = options(AuthScheme.basic("any"));
        ClientOptions first = options.credential("bot", named).build();
        List<ClientOptions> clients = List.of(
                first.toBuilder().token("token").build(),
                first.toBuilder().token("token").credential("bot", named).build(),
                ClientOptions.of(o -> o.token("token").options(first)),
                ClientOptions.of(o -> o.credential("bot", named)
                        .options(first.toBuilder().token("token").build())));
        for (ClientOptions client : clients) {
            ApiClient.create(api, client)
                    .call(endpoint, AnyRequest.of(endpoint).build())
                    .execute();
        }
        CallOptions token = CallOptions.of(o -> o.token("token"));
        CallOptions credential = CallOptions.of(o -> o.credential("bot", named));
        ApiClient client = ApiClient.create(api, first);
        List<ApiClient> derived = List.of(
                client.with(credential).with(token),
                client.with(token).with(credential),
                client.with(credential).with(token).with(CallOptions.of(o -> o.header("X-Other", "1"))),
                client.with(CallOptions.of(o -> o.credential("bot", named).token("token"))),
                client.with(CallOptions.of(o -> o.token("token").credential("bot", named))));
        for (ApiClient each : derived) {
            each.call(endpoint, AnyRequest.of(endpoint).build()).execute();
        }
        assertThat(server.received())
                .extracting(request -> request.header("Authorization"))
                .containsExactly(
                        "Bot token",
                        "Bot named",
                        "Bot token",
                        "Bot named",
                        "Bot token",
                        "Bot named",
                        "Bot token",
                        "Bot token",
                        "Bot named");
    }

    @Test
    void rejectsTokenOfCallIfItIsForNoScheme() {
        Api api = api(AuthScheme.basic("login"), AuthScheme.headerKey("key", "X-Key"));
        ApiClient client =
                ApiClient.create(api, options(AuthScheme.basic("any")).build());
        assertThatThrownBy(() -> client.with(CallOptions.of(o -> o.token("token"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token(...) means no scheme of this API. Use credential(...) with one of: login, key.");
    }

    @Test
    void failsBeforeSendingWithoutCredentialAndNamesSetter() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(api(AuthScheme.basic("login"))).build();
        ApiClient client = ApiClient.create(
                endpoint.api(), options(AuthScheme.basic("login")).build());
        assertThatThrownBy(client.call(endpoint, AnyRequest.of(endpoint).build())::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x needs a credential that the client does not have: login. Set it with builder()"
                        + " of the client, or with ClientOptions.builder().credential(\"login\", ...).");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void refusesCredentialsOfWrongKindOrUnknownScheme() {
        Api api = api(AuthScheme.basic("login"));
        ClientOptions.Builder options = options(AuthScheme.basic("login"));
        assertThatThrownBy(() -> ApiClient.create(
                        api, options.credential("login", Credential.of(CANARY)).build()))
                .hasMessage("The scheme `login` takes a user and a password, not a secret.");
        assertThatThrownBy(() -> Credential.of("a", "canary\n")).hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Credential.of("canary:", "b")).hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Credential.of("canary\n")).hasMessageNotContaining("canary");
    }

    @Test
    void fillsVariablesAndKeepsThemInsideTheirPlace() {
        Api api = Api.builder("any")
                .baseUrl("https://{site}.example.com/{part}/")
                .variable("site", "")
                .variable("part", "v1")
                .server("files", "https://files-{site}.example.com/")
                .build();
        ClientOptions.Builder options = ClientOptions.builder();
        assertThat(BaseUrls.of(api, options.variable("site", "eu").build()).of("files"))
                .isEqualTo("https://files-eu.example.com/");
        assertThat(BaseUrls.of(api, options.variable("part", "a/../@b").build()).of(null))
                .isEqualTo("https://eu.example.com/a%2F..%2F%40b/");
        for (String site : List.of("a@b", "a/b", "a:1", "a?b", "a#b", "", "é", "a%2fb", "a\\b")) {
            ClientOptions hostile =
                    ClientOptions.builder().variable("site", site).build();
            assertThatThrownBy(() -> BaseUrls.of(api, hostile)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> BaseUrls.of(api, ClientOptions.builder().build()))
                .hasMessageContaining("variable(\"site\", ...)");
    }

    @Test
    void sendsConstantHeadersUnlessOverridden() {
        Api api = Api.builder("any")
                .baseUrl("https://any.invalid/")
                .header("Api-Version", "1")
                .build();
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(api).build();
        ClientOptions.Builder options = options(AuthScheme.basic("any"));
        ApiClient.create(api, options.build())
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
        ApiClient.create(api, options.header("api-version", "2").build())
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
        assertThat(server.received()).extracting(r -> r.header("Api-Version")).containsExactly("1", "2");
    }

    @Test
    void showsNoSecretOfAnySchemeWhateverFails() {
        List<String> told = new ArrayList<>();
        SCHEMES.forEach((scheme, credential) -> {
            Endpoint<Json, NoOwnErrors> endpoint = endpoint(api(scheme)).build();
            ClientOptions.Builder options = options(scheme).credential(scheme.name(), credential);
            boolean signed = scheme.credential() == Credential.Kind.SIGNER;
            String secret = signed ? "canary-GET-0" : CANARY;
            String echo = secret + " " + PercentEncoder.url(secret);
            server.then(TestServer.Answer.of(500, "text/plain", echo));
            server.then(TestServer.Answer.of(401, "text/plain", echo));
            server.then(TestServer.Answer.of(200, "text/html", echo));
            server.then(TestServer.Answer.of(302, "text/html", echo, "Location", "/bot" + PercentEncoder.url(secret)));
            server.then(TestServer.Answer.json("{\"x\": " + echo));
            for (int i = 0; i < 5; i++) {
                told.add(failure(endpoint, options.build()));
            }
            Transport broken = request -> {
                throw new IOException(
                        request.uri() + " " + request.headers(),
                        new IOException(request.uri().toString()));
            };
            told.add(failure(endpoint, options.transport(broken).build()));
            told.add(credential + " " + options.build());
            ClientOptions nowhere = options(scheme)
                    .credential(scheme.name(), credential)
                    .baseUrl("http://127.0.0.1:1/" + (scheme.isInBaseUrl() ? "bot{path}/" : ""))
                    .build();
            told.add(failure(endpoint, nowhere));
        });
        assertThat(told)
                .hasSize(8 * SCHEMES.size())
                .allSatisfy(text -> assertThat(text).doesNotContain("canary"));
    }

    private static String failure(Endpoint<Json, NoOwnErrors> endpoint, ClientOptions options) {
        Outcome<Json, NoOwnErrors> outcome = ApiClient.create(endpoint.api(), options)
                .call(endpoint, AnyRequest.of(endpoint).build())
                .outcome();
        StringWriter text = new StringWriter();
        ((Outcome.Failed<?, ?>) outcome).failure().printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void saysThatCredentialIsNull() {
        String unset = System.getProperty("callsheet.not.set");
        TokenSupplier none = null;
        assertThatThrownBy(() -> ClientOptions.builder().token(unset))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The token is null. Check that the environment variable or setting it comes from is set.");
        assertThatThrownBy(() -> CallOptions.builder().token(unset)).hasMessageStartingWith("The token is null.");
        assertThatThrownBy(() -> ClientOptions.builder().token(none))
                .hasMessageStartingWith("The source of the token is null.");
        assertThatThrownBy(() -> CallOptions.builder().token(none))
                .hasMessageStartingWith("The source of the token is null.");
        assertThatThrownBy(() -> ClientOptions.builder().credential("bot", null))
                .hasMessageStartingWith("`bot` is null.");
        assertThatThrownBy(() -> CallOptions.builder().credential("bot", null))
                .hasMessageStartingWith("`bot` is null.");
        assertThatThrownBy(() -> Credential.of("ada", unset)).hasMessageStartingWith("The password is null.");
        assertThatThrownBy(() -> Credential.of(unset, "s3")).hasMessageStartingWith("The user is null.");
        assertThatThrownBy(() -> Credential.ofClient("id", unset)).hasMessageStartingWith("The client secret is null.");
        assertThatThrownBy(() -> Credential.ofClient(unset, "s3")).hasMessageStartingWith("The client id is null.");
        assertThatThrownBy(() -> Credential.require("`login`", "ada", unset))
                .hasMessageStartingWith("A part of `login` is null.");
    }
}
