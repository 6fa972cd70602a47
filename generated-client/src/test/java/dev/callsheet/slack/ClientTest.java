package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.model.User;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoResponse;
import dev.callsheet.slack.users.UsersListRequest;
import dev.callsheet.slack.users.UsersListResponse;
import dev.callsheet.slack.users.UsersSetPresenceRequest.Presence;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Typical uses of the client. */
final class ClientTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(
                    Slack.class,
                    url -> Slack.create(ClientOptions.builder()
                            .token("xoxb-test")
                            .baseUrl(url)
                            .retry(RetryPolicy.none())
                            .build()));

    @Test
    void outcomeIsValueOrFailure(Slack slack, FakeApi api) {
        api.when("users.info").with("user", "U2").fail("user_not_found");
        api.when("users.info").with("user", "U3").fail("missing_scope", "{\"needed\": \"users:read\"}");

        assertThat(describe(slack, "U1")).isEqualTo("spengler");
        assertThat(describe(slack, "U2")).isEqualTo("nobody");
        assertThat(describe(slack, "U3")).isEqualTo("users:read is missing");
    }

    private static String describe(Slack slack, String id) {
        Outcome<UsersInfoResponse, UsersInfoError> outcome =
                slack.users().info(id).outcome();
        if (outcome instanceof Outcome.Ok<UsersInfoResponse, UsersInfoError> ok) {
            return ok.value().user().name();
        }
        Outcome.Failed<UsersInfoResponse, UsersInfoError> failed =
                (Outcome.Failed<UsersInfoResponse, UsersInfoError>) outcome;
        if (failed.error() != null) {
            return switch (failed.error()) {
                case USER_NOT_FOUND -> "nobody";
                default -> failed.error().summary();
            };
        } else if (failed.is(SlackCommonError.MISSING_SCOPE)) {
            return ((ErrorResponseException) failed.failure()).detail("needed") + " is missing";
        }
        return failed.failure().getMessage();
    }

    @Test
    void executesCallsAsynchronously(Slack slack, FakeApi api) {
        api.when("users.info").with("user", "U2").fail("user_not_found");

        CompletableFuture<String> one = slack.users()
                .info("U1")
                .executeAsync()
                .thenApply(found -> found.user().name());
        CompletableFuture<UsersInfoResponse> other = slack.users().info("U2").executeAsync();

        assertThat(one.join()).isEqualTo("spengler");
        assertThat(other)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ErrorResponseException.class);
    }

    @Test
    void usesTokenAndHeadersOfCall(Slack slack, FakeApi api) {
        slack.users()
                .info("U1")
                .with(CallOptions.builder()
                        .token("xoxp-other")
                        .header("X-Why", "test")
                        .build())
                .execute();

        assertThat(api.assertCalled("users.info")
                        .withHeader("X-Why", "test")
                        .request()
                        .token())
                .isEqualTo("xoxp-other");
    }

    @Test
    void returnsRawResponse(Slack slack, FakeApi api) {
        api.when("users.info").fail("user_not_found");

        RawResponse response = slack.users().info("U1").raw();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).startsWith("application/json");
        assertThat(response.text()).contains("\"error\":\"user_not_found\"");
    }

    @Test
    void sendsUnknownParametersAndEnumValues(Slack slack, FakeApi api) {
        slack.users()
                .list(r -> r.limit(2).extra("new_option", List.of("a", "b")))
                .execute();
        assertThat(slack.users().setPresence(Presence.of("invisible")).outcome())
                .isInstanceOf(Outcome.Failed.class);

        api.assertCalled("users.list").with("new_option", "a,b").with("limit", "2");
        api.assertCalled("users.setPresence").with("presence", "invisible");
    }

    @Test
    void callsMethodUnknownToClient(Slack slack, FakeApi api) {
        api.when("/api/team.brandNew")
                .respondRaw(200, "application/json", "{\"ok\": true, \"team\": {\"id\": \"T1\"}}");

        Json response = slack.call("team.brandNew", Map.of("team", "T1")).execute();

        assertThat(response.as(JsonNode.class).at("/team/id").asString()).isEqualTo("T1");
    }

    @Test
    void requestsPagesOnDemand(Slack slack, FakeApi api) {
        api.data("users.list", 1_000_000, i -> "{\"id\": \"U" + i + "\", \"profile\": {}}");
        Iterator<User> users = slack.users().list(r -> r.limit(2)).items().iterator();
        api.assertNotCalled("users.list");

        users.next();
        users.next();
        api.assertCalled("users.list").times(1);
        assertThat(users.next().id()).isEqualTo("U2");
        api.assertCalled("users.list").times(2);
        assertThat(slack.users().list(r -> r.limit(2)).maxPages(3).stream()).hasSize(6);
    }

    @Test
    void sendsSameRequestTwice(Slack slack, FakeApi api) {
        UsersListRequest request =
                UsersListRequest.builder().limit(2).includeLocale(true).build();

        UsersListResponse one = slack.users().list(request).execute();
        UsersListResponse other = slack.users().list(request).execute();

        assertThat(one).isEqualTo(other);
        assertThat(request).hasToString("users.list(include_locale=true, limit=2)");
        assertThat(request)
                .isEqualTo(
                        UsersListRequest.builder().includeLocale(true).limit(2).build());
        api.assertCalled("users.list").times(2);
    }

    @Test
    void rejectsInvalidParametersBeforeSending(Slack slack, FakeApi api) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slack.users().info((String) null).execute())
                .withMessageContaining("users.info")
                .withMessageContaining("user");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        slack.views().open(BlockKit.modal("Traps"), r -> {}).execute())
                .withMessageContaining("trigger_id")
                .withMessageContaining("interactivity_pointer");
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"response_metadata\": []",
                "\"response_metadata\": \"\"",
                "\"response_metadata\": null",
                "\"response_metadata\": 7",
                "\"response_metadata\": {\"next_cursor\": null, \"messages\": \"lone\", \"warnings\": 7}",
                "\"response_metadata\": {\"next_cursor\": [], \"messages\": {}, \"warnings\": [null, {}]}",
                "\"warning\": [\"a\"], \"needed\": {}, \"provided\": [], \"error\": 7"
            })
    void toleratesUnexpectedEnvelope(String envelope, Slack slack, FakeApi api) {
        api.when("users.list")
                .respondRaw(
                        200, "application/json", "{\"ok\": true, " + envelope + ", \"members\": [{\"id\": \"U1\"}]}");

        assertThat(slack.users().list().stream().map(User::id)).containsExactly("U1");
    }
}
