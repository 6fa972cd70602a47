package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Addresses at which users install an app or sign in. */
final class AuthorizeUrlTest {
    @Test
    void buildsInstallation() {
        assertThat(AuthorizeUrl.install("1.2", "a state&more")
                        .scopes("chat:write", "commands")
                        .userScopes("search:read")
                        .redirectUri("https://example.com/slack?from=a&to=b")
                        .team("T0TRAPS001")
                        .build())
                .hasToString("https://slack.com/oauth/v2/authorize?client_id=1.2&state=a%20state%26more"
                        + "&redirect_uri=https%3A%2F%2Fexample.com%2Fslack%3Ffrom%3Da%26to%3Db&team=T0TRAPS001"
                        + "&scope=chat%3Awrite%2Ccommands&user_scope=search%3Aread");
    }

    @Test
    void buildsSignIn() {
        assertThat(AuthorizeUrl.signIn("1.2", "st", "no")
                        .scopes("email", "profile")
                        .redirectUri("https://example.com/")
                        .build())
                .hasToString("https://slack.com/openid/connect/authorize?client_id=1.2&state=st&response_type=code"
                        + "&nonce=no&redirect_uri=https%3A%2F%2Fexample.com%2F&scope=openid%20email%20profile");
    }

    @Test
    void buildsInstallationOfGovSlack() {
        assertThat(AuthorizeUrl.install("1.2", "st")
                        .scopes("commands")
                        .govSlack()
                        .build())
                .hasHost("slack-gov.com");
    }

    @Test
    void requiresStateNonceAndScope() {
        assertThatThrownBy(() -> AuthorizeUrl.install("1.2", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuthorizeUrl.install("", "st")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuthorizeUrl.signIn("1.2", "st", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuthorizeUrl.install("1.2", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The state is empty. Use AuthorizeUrl.newState().");
        assertThatThrownBy(() -> AuthorizeUrl.install("1.2", "st").redirectUri(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redirect URL");
        assertThatThrownBy(AuthorizeUrl.install("1.2", "st")::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no scope");
    }

    @Test
    void makesStatesThatNobodyCanGuess() {
        Set<String> states = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            states.add(AuthorizeUrl.newState());
        }
        assertThat(states).hasSize(100).allMatch(state -> state.matches("[A-Za-z0-9_-]{43}"));
    }
}
