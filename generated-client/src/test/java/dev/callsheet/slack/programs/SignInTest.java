package dev.callsheet.slack.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.RotatingTokens;
import dev.callsheet.slack.Slack;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SignInTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack");

    @Test
    void signInExchangesCodeAndRefreshesTokens(FakeApi api) {
        Map<String, RotatingTokens> storage = new ConcurrentHashMap<>();
        Slack slack = Slack.create(ClientOptions.of(o -> o.baseUrl(api.baseUrl())));
        SignIn signIn = new SignIn(slack, "1.2", "secret", storage);
        api.when("oauth.v2.access").respond(grant("xoxe.xoxb-1", "xoxe-1")).respond(grant("xoxe.xoxb-2", "xoxe-2"));

        assertThat(signIn.start("state"))
                .hasHost("slack.com")
                .hasPath("/oauth/v2/authorize")
                .hasParameter("scope", "chat:write,users:read")
                .hasParameter("state", "state");
        String team = signIn.finish("code");
        assertThat(team).isEqualTo("T0123ABCD");
        RotatingTokens first = storage.get(team);
        storage.put(team, new RotatingTokens(first.accessToken(), first.refreshToken(), Instant.EPOCH));
        signIn.client(team).users().info("U0123ABCD").execute();

        assertThat(api.assertCalled("users.info").request().token()).isEqualTo("xoxe.xoxb-2");
        assertThat(storage.get(team).refreshToken()).isEqualTo("xoxe-2");
        assertThat(api.requests("oauth.v2.access").get(1).param("refresh_token"))
                .isEqualTo("xoxe-1");
        api.assertNoProblems();
    }

    private static String grant(String token, String refresh) {
        return """
                {"access_token": "%s", "refresh_token": "%s", "expires_in": 43200, "token_type": "bot",
                 "team": {"id": "T0123ABCD", "name": "Cats"}}""".formatted(token, refresh);
    }
}
