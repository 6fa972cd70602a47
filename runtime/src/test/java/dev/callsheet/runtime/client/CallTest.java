package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.SampleCommonError;
import dev.callsheet.sample.User;
import dev.callsheet.sample.UsersInfoError;
import dev.callsheet.sample.UsersInfoResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The results of the ways to execute a call. */
class CallTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private final Sample sample = Sample.create(server.options().build());

    @Test
    void returnsValueOfResponse() {
        server.then("{\"ok\":true,\"user\":{\"id\":\"U1\",\"deleted\":false,\"profile\":{\"email\":\"a@b\"}}}");
        UsersInfoResponse response =
                sample.users().info("U1", r -> r.includeLocale(true)).execute();
        assertThat(response.user()).extracting(User::id).isEqualTo("U1");
        assertThat(response.user().profile().email()).isEqualTo("a@b");
        assertThat(server.only().uri().toString()).isEqualTo("/api/users.info?user=U1&include_locale=true");
        assertThat(server.only().header("Authorization")).isEqualTo("Bearer " + TestServer.TOKEN);
    }

    @Test
    void returnsInfoOfResponseInOnePass() {
        server.then(TestServer.Answer.of(
                200,
                "application/json",
                "{\"warning\":\"a,b\",\"ok\":true,\"unknown\":{\"ok\":false,\"error\":\"x\"},\"response_metadata\":"
                        + "{\"messages\":[\"[WARN] one\"],\"warnings\":[\"b\",\"c\"],\"next_cursor\":\"n\"},"
                        + "\"user\":{\"id\":\"U1\",\"deleted\":\"true\",\"ok\":false}}",
                "X-OAuth-Scopes",
                "users:read"));
        Outcome.Ok<UsersInfoResponse, UsersInfoError> ok =
                sample.users().info("U1").response();
        assertThat(ok.info().status()).isEqualTo(200);
        assertThat(ok.info().warnings()).containsExactly("a", "b", "c");
        assertThat(ok.info().messages()).containsExactly("[WARN] one");
        assertThat(ok.info().header("x-oauth-scopes")).isEqualTo("users:read");
        assertThat(ok.info().problems()).hasToString("[user.deleted: expected a boolean, found a string]");
        assertThat(ok.info().body().toString()).startsWith("{\"warning\"").endsWith("}}");
    }

    @Test
    void throwsOwnErrorCodeOfMethod() {
        server.then("{\"error\":\"user_not_found\",\"ok\":false}");
        assertThatThrownBy(() -> sample.users().info("U1").execute())
                .isInstanceOfSatisfying(ErrorResponseException.class, failure -> {
                    assertThat(failure.error()).isSameAs(UsersInfoError.USER_NOT_FOUND);
                    assertThat(failure.is(UsersInfoError.USER_NOT_FOUND)).isTrue();
                    assertThat(failure.isOwn()).isTrue();
                    assertThat(failure.info().problems()).isEmpty();
                })
                .hasMessage("users.info failed with user_not_found: There is no such person.");
    }

    @Test
    void throwsSharedErrorCodeWithDetails() {
        server.then("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"users:read\",\"provided\":\"chat:write\","
                + "\"response_metadata\":{\"messages\":[\"[ERROR] x\"]}}");
        Outcome<UsersInfoResponse, UsersInfoError> outcome =
                sample.users().info("U1").outcome();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.is(SampleCommonError.MISSING_SCOPE)).isTrue();
            assertThat((Object) failed.error()).isNull();
            ErrorResponseException failure = (ErrorResponseException) failed.failure();
            assertThat(failure.detail("needed")).isEqualTo("users:read");
            assertThat(failure.detail("provided")).isEqualTo("chat:write");
            assertThat(failure.messages()).containsExactly("[ERROR] x");
            assertThat(failure)
                    .hasMessage("users.info failed with missing_scope: The token lacks a scope. (needed: users:read;"
                            + " provided: chat:write; [ERROR] x)");
        });
    }

    @Test
    void keepsUnknownErrorCode() {
        server.then("{\"ok\":false,\"error\":\"brand_new\"}");
        assertThatThrownBy(() -> sample.users().info("U1").execute())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.error()).isEqualTo(new UnknownErrorCode("brand_new")));
    }

    @Test
    void returnsOwnErrorCodeAsValue() {
        server.then("{\"ok\":false,\"error\":\"user_not_found\"}");
        assertThat(sample.users().info("U1").outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat((Object) failed.error()).isSameAs(UsersInfoError.USER_NOT_FOUND));
    }

    @Test
    void returnsRawResponseUnread() {
        server.then(TestServer.Answer.of(404, "application/json", "{\"ok\":false,\"error\":\"user_not_found\"}"));
        var raw = sample.users().info("U1").raw();
        assertThat(raw.status()).isEqualTo(404);
        assertThat(raw.text()).isEqualTo("{\"ok\":false,\"error\":\"user_not_found\"}");
        assertThat(raw.json().toString()).isEqualTo(raw.text());
    }

    @Test
    void callsUnknownMethod() {
        server.then("{\"ok\":true,\"x\":[1, 2]}").then("{\"ok\":false,\"error\":\"no\"}");
        var call = sample.call("new.method", Map.of("a", java.util.List.of("x", "y")));
        assertThat(call.execute().toString()).isEqualTo("{\"ok\":true,\"x\":[1, 2]}");
        assertThat(server.only().verb()).isEqualTo("POST");
        assertThat(server.only().text()).isEqualTo("a=x%2Cy");
        assertThatThrownBy(call::execute).hasMessage("new.method failed with no");
        assertThatThrownBy(() -> sample.call("../x?token=1", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesTokenAndHeadersOfCall() {
        sample.users()
                .info("U1")
                .with(CallOptions.builder().token("other").build())
                .with(CallOptions.builder().header("X-Trace", "1").build())
                .execute();
        assertThat(server.only().header("Authorization")).isEqualTo("Bearer other");
        assertThat(server.only().header("X-Trace")).isEqualTo("1");
    }

    @Test
    void sendsNewRequestEachTime() {
        var call = sample.users().info("U1");
        assertThat(server.received()).isEmpty();
        call.execute();
        call.execute();
        assertThat(server.received()).hasSize(2);
    }
}
