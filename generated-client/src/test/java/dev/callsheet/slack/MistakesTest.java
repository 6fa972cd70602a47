package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.testkit.FakeApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Mistakes that callers make: each is refused before anything is sent, with what is wrong and what to do. */
final class MistakesTest {
    private static final Slack SLACK = Slack.create("xoxb-test");

    private static void refuses(ThrowingCallable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessage(message);
    }

    @Test
    void namesTokenThatIsNotSet() {
        String unset = System.getenv("CALLSHEET_NOT_SET");
        TokenSupplier none = null;
        String message = " is null. Check that the environment variable or setting it comes from is set.";

        refuses(() -> Slack.create(unset), "`token`" + message);
        refuses(() -> Slack.builder().token(unset), "`token`" + message);
        refuses(() -> Slack.builder().token(none), "`token`" + message);
        refuses(() -> ClientOptions.builder().token(unset), "The token" + message);
        refuses(() -> CallOptions.builder().token(unset), "The token" + message);
        refuses(() -> CallOptions.builder().token(none), "The source of the token" + message);
    }

    @Test
    void refusesRateLimitOfUnknownMethod() {
        RateLimits typo = RateLimits.fromSpec().with("users.inof", 1, Duration.ofSeconds(1));
        refuses(
                () -> Slack.create(ClientOptions.builder().rateLimits(typo).build()),
                "A rate limit is for `users.inof`, which this client does not have. Did you mean `users.info`?"
                        + " RateLimits.withUnknown(...) is for methods that are called by name.");

        RateLimits future = RateLimits.none().withUnknown("users.future", 1, Duration.ofSeconds(1));
        assertThat(Slack.create(ClientOptions.builder().rateLimits(future).build()))
                .isNotNull();
        assertThat(Slack.API.methods()).hasSize(322).contains("users.info", "api.test", "chat.postMessage");
    }

    @Test
    void refusesCountsBelowOne() {
        refuses(
                () -> SLACK.conversations().history("C0123ABCD", r -> r.limit(-1)),
                "conversations.history: limit must be at least 1 and was -1.");
        refuses(
                () -> SLACK.conversations().list(r -> r.limit(0)),
                "conversations.list: limit must be at least 1 and was 0.");
        refuses(() -> SLACK.users().list(r -> r.limit(-1)), "users.list: limit must be at least 0 and was -1.");
        refuses(
                () -> SLACK.search().messages("traps", r -> r.count(0)),
                "search.messages: count must be at least 1 and was 0.");
        refuses(
                () -> SLACK.search().messages("traps", r -> r.page(0)),
                "search.messages: page must be at least 1 and was 0.");
        refuses(() -> SLACK.dnd().setSnooze(0), "dnd.setSnooze: num_minutes must be at least 1 and was 0.");
    }

    @Test
    void refusesRequestsWithoutOneOfSeveralParameters() {
        refuses(
                () -> SLACK.oauth().v2().access(r -> {}),
                "oauth.v2.access: at least one of code, refresh_token, assertion must be given.");
        refuses(
                () -> SLACK.openid().connect().token(r -> r.clientId("1.2")),
                "openid.connect.token: at least one of code, refresh_token must be given.");
        refuses(
                () -> SLACK.users().profile().set(r -> r.user("U0123ABCD")),
                "users.profile.set: exactly one of profile, name must be given.");
        refuses(
                () -> SLACK.admin().users().session().setSettings(List.of("U0123ABCD"), r -> {}),
                "admin.users.session.setSettings: at least one of duration, desktop_app_browser_quit must be given.");
    }

    @Test
    void saysWhichArgumentsAreSwapped() {
        refuses(
                () -> SLACK.conversations().replies("1503435956.000247", "C0123ABCD"),
                "conversations.replies: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD;"
                        + " it looks like ts, and ts like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.chat().delete("1503435956.000247", "C0123ABCD"),
                "chat.delete: channel must match ^([#@]\\S+|[^\\s.#@]+)$, such as C0123ABCD;"
                        + " it looks like ts, and ts like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.chat().postEphemeral("U0123ABCD", "C0123ABCD", r -> r.text("Hello")),
                "chat.postEphemeral: user must match ^[UW][A-Z0-9]+$, such as U0123ABCD; it looks like channel.");
        refuses(
                () -> SLACK.reactions().add("1503435956.000247", "C0123ABCD", "thumbsup"),
                "reactions.add: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD;"
                        + " it looks like timestamp, and timestamp like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.conversations().setTopic("Trap maintenance", "C0123ABCD"),
                "conversations.setTopic: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD.");
        refuses(
                () -> SLACK.conversations().invite("C0123ABCD", List.of("U0123ABCD", "C0123ABCE")),
                "conversations.invite: users has an element that must match ^[UW][A-Z0-9]+$, such as U0123ABCD;"
                        + " it looks like channel.");
    }

    @Test
    void acceptsWhateverSlackAccepts() {
        assertThat(SLACK.chat().postMessage("#general", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.chat().postMessage("general", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.chat().postMessage("W0123ABCD", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.conversations().history("D1", r -> r.oldest("0").latest("now")))
                .isNotNull();
        assertThat(SLACK.users().info("USLACKBOT")).isNotNull();
        assertThat(SLACK.team().info(r -> r.team("E0123ABCD"))).isNotNull();
    }

    @Test
    void testkitRefusesTheSameWithoutClient() throws Exception {
        try (FakeApi api = FakeSlack.start()) {
            assertThat(sent(api, "conversations.mark", "channel=1503435956.000247&ts=C0123ABCD"))
                    .contains("channel must match ^[CDG][A-Z0-9]+$; it looks like ts")
                    .contains("ts must match")
                    .contains("it looks like channel");
            assertThat(sent(api, "conversations.invite", "channel=C0123ABCD&users=U0123ABCD,C0123ABCE"))
                    .contains("users has an element that must match ^[UW][A-Z0-9]+$");
            assertThat(sent(api, "dnd.setSnooze", "num_minutes=0")).contains("num_minutes must be at least 1, not 0");
            assertThat(sent(api, "oauth.v2.access", "client_id=1.2"))
                    .contains("at least one of code, refresh_token, assertion is required");
        }
    }

    private static String sent(FakeApi api, String method, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.baseUrl() + method))
                .header("Authorization", "Bearer xoxb-test")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(body).contains("\"ok\":false");
        return body;
    }
}
