package dev.callsheet.slack.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.ClearViews;
import dev.callsheet.slack.model.Interaction;
import dev.callsheet.slack.model.ViewReply;
import dev.callsheet.slack.model.ViewSubmission;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoResponse;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import dev.callsheet.testkit.junit.CallsheetExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ProgramsTest {
    @RegisterExtension
    static final CallsheetExtension SLACK =
            CallsheetExtension.fromClasspath("slack").client(Slack.class, url -> Slack.create(options(url)));

    @TempDir
    private Path folder;

    private static ClientOptions options(String url) {
        return ClientOptions.builder().token("xoxb-test").baseUrl(url).build();
    }

    @Test
    void digestNamesAllMembersInOneMessage(Slack slack, FakeApi api) {
        api.data("conversations.members", 120, i -> "\"U" + (1_000_000 + i) + "\"");
        api.when("users.info")
                .respond(request -> "{\"user\": {\"id\": \"%1$s\", \"real_name\": \"Name of %1$s\"}}"
                        .formatted(request.param("user")));

        new Digest(slack).post("C0123ABCD");

        RecordedRequest message = api.assertCalled("chat.postMessage").request();
        assertThat(message.param("text")).isEqualTo("120 members");
        assertThat(message.param("blocks")).contains("Name of U1000000", "Name of U1000119");
        assertThat(api.count("users.info")).isEqualTo(120);
        api.assertNoProblems();
    }

    @Test
    void uploadSharesReportInThreadWithProgress(Slack slack, FakeApi api) throws IOException {
        List<Integer> percents = new ArrayList<>();
        Path pdf = Files.write(folder.resolve("report.pdf"), new byte[200_000]);

        String told = new ReportUpload(slack, percents::add).upload(pdf, "C0123ABCD", "1700000000.000100");

        assertThat(told).startsWith("Uploaded as F");
        assertThat(percents).isSorted().endsWith(100);
        api.assertCalled("files.completeUploadExternal")
                .with("channel_id", "C0123ABCD")
                .with("thread_ts", "1700000000.000100");
        api.assertNoProblems();
    }

    @Test
    void uploadTellsWhichStepFailed(Slack slack, FakeApi api) throws IOException {
        Path pdf = Files.write(folder.resolve("report.pdf"), new byte[10]);
        ReportUpload upload = new ReportUpload(slack, percent -> {});

        api.when("files.completeUploadExternal").fail("not_in_channel");
        assertThat(upload.upload(pdf, "C0123ABCD", "1700000000.000100"))
                .startsWith("The file arrived and is not in the thread:")
                .contains("not_in_channel");
        api.when("/upload/v1/CwABAAAAXA").respondRaw(500, "text/plain", "");
        assertThat(upload.upload(pdf, "C0123ABCD", "1700000000.000100")).startsWith("The file did not arrive:");
        api.when("files.getUploadURLExternal").fail("file_type_not_allowed");
        assertThat(upload.upload(pdf, "C0123ABCD", "1700000000.000100")).startsWith("Slack does not take the file:");
    }

    @Test
    void metricsCountCallsByTenantAndOutcome(FakeApi api) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Slack slack = Metrics.client("cats", options(api.baseUrl()), registry);
        api.when("users.info").rateLimit(Duration.ofSeconds(0)).play().fail("user_not_found");

        slack.users().info("U0123ABCD").execute();
        assertThat(slack.users().info("U0123ABCD").outcome()).isInstanceOf(Outcome.Failed.class);

        assertThat(registry.get("slack.retries")
                        .tags("tenant", "cats", "status", "429")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("slack.calls").tags("outcome", "ok").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("slack.calls")
                        .tags("outcome", "user_not_found", "method", "users.info")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void fanOutCollectsFailures(FakeApi api) {
        ExecutorService sixteen = Executors.newFixedThreadPool(16);
        try {
            Slack slack =
                    Slack.create("xoxb-test", o -> o.baseUrl(api.baseUrl()).executor(sixteen));
            checkFanOut(api, new FanOut(slack)::users);
        } finally {
            sixteen.shutdown();
        }
    }

    static void checkFanOut(FakeApi api, Looker looker) {
        List<String> ids =
                IntStream.range(0, 500).mapToObj(i -> "U" + (1_000_000 + i)).toList();
        api.when("users.info")
                .matching(request -> request.param("user").endsWith("7"))
                .fail("user_not_found");

        Map<String, Outcome<UsersInfoResponse, UsersInfoError>> outcomes = looker.users(ids);

        assertThat(outcomes).hasSize(500);
        assertThat(outcomes.values().stream().filter(Outcome.Failed.class::isInstance))
                .hasSize(50)
                .allSatisfy(failed -> assertThat(((Outcome.Failed<?, ?>) failed).is(UsersInfoError.USER_NOT_FOUND))
                        .isTrue());
        assertThat(api.count("users.info")).isEqualTo(500);
        api.assertNoProblems();
    }

    /** Looks users up. */
    interface Looker {
        Map<String, Outcome<UsersInfoResponse, UsersInfoError>> users(List<String> ids);
    }

    @Test
    void modalIsReadByTypeAndAnsweredInItsFields(Slack slack, FakeApi api) {
        Map<String, String> saved = new HashMap<>();
        ReportModal modal = new ReportModal(slack, saved::put);

        String view = modal.open("13345224609.738474920.8088930838d88f008e0");
        modal.hint(view, "Say more.");

        assertThat(api.assertCalled("views.open").request().param("view")).contains("\"block_id\":\"title\"");
        api.assertCalled("views.update").with("view_id", view);
        api.assertNoProblems();

        assertThat(modal.submitted(submission("Cat", "null")))
                .extracting(ViewReply::toJson)
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"title\":\"Use at least five characters.\"}}");
        assertThat(saved).isEmpty();
        ViewReply reply = modal.submitted(submission("Cats everywhere", """
                {"text": {"type": "plain_text", "text": "Bug"}, "value": "bug"}"""));
        assertThat(reply).isInstanceOf(ClearViews.class);
        assertThat(saved).containsEntry("bug", "Cats everywhere");
    }

    private static ViewSubmission submission(String title, String option) {
        return (ViewSubmission) Interaction.fromJson("""
                {"type": "view_submission", "user": {"id": "U0123ABCD"},
                 "view": {"id": "V0123ABCD", "type": "modal", "callback_id": "report", "state": {"values": {
                   "title": {"text": {"type": "plain_text_input", "value": "%s"}},
                   "kind": {"kind": {"type": "static_select", "selected_option": %s}}}}}}""".formatted(title, option));
    }
}
