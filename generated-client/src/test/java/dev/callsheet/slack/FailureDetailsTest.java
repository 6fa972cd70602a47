package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.admin.roles.AdminRolesAddAssignmentsError;
import dev.callsheet.slack.admin.roles.AdminRolesAddAssignmentsErrorDetails;
import dev.callsheet.slack.chat.ChatPostMessageErrorDetails;
import dev.callsheet.slack.model.ErrorDetails;
import dev.callsheet.slack.model.RejectedEntity;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that fails is caught as one class, which says what Slack says. */
final class FailureDetailsTest {
    @RegisterExtension
    static final CallsheetExtension SLACK =
            CallsheetExtension.fromClasspath("slack").client(Slack.class, url -> Slack.create(options(url)));

    private static ClientOptions options(String url) {
        return ClientOptions.builder()
                .token("xoxb-test")
                .baseUrl(url)
                .retry(RetryPolicy.none())
                .build();
    }

    @Test
    void missingScopeNamesScopes(Slack slack, FakeApi api) {
        api.when("users.info").fail("missing_scope", "{\"needed\": \"users:read\", \"provided\": \"chat:write\"}");

        CallException failure =
                catchThrowableOfType(CallException.class, slack.users().info("U1")::execute);

        assertThat(failure.is(SlackCommonError.MISSING_SCOPE)).isTrue();
        ErrorDetails details = failure.details(ErrorDetails.class);
        assertThat(details.needed()).isEqualTo("users:read");
        assertThat(details.provided()).isEqualTo("chat:write");
        assertThat(failure.details(ChatPostMessageErrorDetails.class)).isNull();
    }

    @Test
    void detailsOfMethodAreBesideThoseOfAllMethods(Slack slack, FakeApi api) {
        api.when("chat.postMessage")
                .fail(
                        "invalid_blocks",
                        "{\"errors\": [\"too many blocks\"], \"response_metadata\": {\"messages\": [\"[ERROR] too many\"]}}");

        CallException failure = catchThrowableOfType(
                CallException.class, slack.chat().postMessage("C0123ABCD", m -> m.text("x"))::execute);

        assertThat(failure.details(ChatPostMessageErrorDetails.class).errors()).containsExactly("too many blocks");
        assertThat(failure.details(ErrorDetails.class).responseMetadata().messages())
                .containsExactly("[ERROR] too many");
        assertThat(failure.response().messages()).containsExactly("[ERROR] too many");
    }

    @Test
    void rejectedEntitiesAreListed(Slack slack, FakeApi api) {
        api.when("admin.roles.addAssignments")
                .fail(
                        "failed_for_some_entities",
                        "{\"rejected_entities\": [{\"id\": \"T0123ABCD\", \"error\": \"invalid_entity\"}]}");

        CallException failure = catchThrowableOfType(
                CallException.class,
                slack.admin().roles().addAssignments("Rl0A", List.of("U0123ABCD"), List.of("T0123ABCD"))::execute);

        assertThat(failure.is(AdminRolesAddAssignmentsError.FAILED_FOR_SOME_ENTITIES))
                .isTrue();
        assertThat(failure.details(AdminRolesAddAssignmentsErrorDetails.class).rejectedEntities())
                .extracting(RejectedEntity::id, RejectedEntity::error)
                .containsExactly(tuple("T0123ABCD", "invalid_entity"));
    }

    @Test
    void failedUploadIsCallExceptionWithCodeAndDetails(Slack slack, FakeApi api) {
        api.when("files.getUploadURLExternal").fail("missing_scope", "{\"needed\": \"files:write\"}");

        CallException failure = catchThrowableOfType(
                CallException.class, FileUpload.to(slack).file(Upload.of("a.txt", new byte[1]))::execute);

        assertThat(failure).isInstanceOf(FileUploadException.class);
        assertThat(failure.method()).isEqualTo("files.getUploadURLExternal");
        assertThat(failure.is(SlackCommonError.MISSING_SCOPE)).isTrue();
        assertThat(failure.is(SlackCommonError.INVALID_AUTH)).isFalse();
        assertThat(failure.details(ErrorDetails.class).needed()).isEqualTo("files:write");
        assertThat(failure.response()).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void failedRefreshIsOutcomeOfCall(Slack slack, FakeApi api) {
        api.when("oauth.v2.access").fail("invalid_refresh_token");
        RotatingTokens expired = new RotatingTokens("xoxe.xoxb-1", "xoxe-1", Instant.EPOCH);
        RotatingTokenSupplier token = RotatingTokenSupplier.builder("1.2", "secret", expired, tokens -> {})
                .slack(slack)
                .build();
        ClientOptions options = ClientOptions.builder()
                .baseUrl(api.baseUrl())
                .token(token)
                .retry(RetryPolicy.none())
                .build();

        Outcome<?, ?> outcome = Slack.create(options).users().info("U1").outcome();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            CallException failure = failed.failure();
            assertThat(failure).isInstanceOf(TokenRefreshException.class);
            assertThat(failure.method()).isEqualTo("oauth.v2.access");
            assertThat(failure.response().code()).isEqualTo("invalid_refresh_token");
        });
        api.assertNotCalled("users.info");
    }
}
