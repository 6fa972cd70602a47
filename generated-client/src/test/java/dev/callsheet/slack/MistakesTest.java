package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
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
}
