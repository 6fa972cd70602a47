package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.model.Attachment;
import dev.callsheet.slack.model.DividerBlock;
import dev.callsheet.slack.model.WebhookMessage;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import dev.callsheet.testkit.exchange.DropPoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to incoming webhooks and response URLs, over HTTP. */
final class IncomingWebhookTest {
    private static final String WEBHOOK = "/services/T0TRAPS001/B0HOOK0001/s3cretWebhook";
    private static final String RESPONSE = "/commands/T0TRAPS001/9001/s3cretResponse";

    private final FakeApi api = FakeSlack.start();
    private final List<String> finished = new CopyOnWriteArrayList<>();
    private final Slack slack = Slack.create(ClientOptions.builder()
            .token("xoxb-s3cret")
            .header("X-Mine", "s3cret")
            .baseUrl(api.baseUrl())
            .retry(RetryPolicy.standard().withMaxWait(Duration.ofSeconds(5)))
            .listener(new CallListener() {
                @Override
                public void finished(Finish finish) {
                    finished.add(finish.method() + " " + finish.status());
                }
            })
            .build());
    private final IncomingWebhook webhook = IncomingWebhook.of(slack, api.url(WEBHOOK));
    private final ResponseUrl response = ResponseUrl.of(slack, api.url(RESPONSE));

    @AfterEach
    void stop() {
        api.close();
    }

    private void respondOk(String path) {
        api.when(path).respondRaw(200, "text/html", "ok");
    }

    private RecordedRequest last(String path) {
        List<RecordedRequest> all = api.requests(path);
        RecordedRequest last = all.get(all.size() - 1);
        assertThat(last.verb()).isEqualTo("POST");
        assertThat(last.header("Authorization")).isNull();
        assertThat(last.header("X-Mine")).isNull();
        assertThat(last.header("Content-Type")).startsWith("application/json");
        return last;
    }

    @Test
    void postsToWebhook() {
        respondOk(WEBHOOK);

        webhook.post("Trap 7 is full.").execute();
        assertThat(last(WEBHOOK).body().text()).isEqualTo("{\"text\":\"Trap 7 is full.\"}");

        webhook.post(m -> m.text("Full.")
                        .blocks(DividerBlock.builder().build())
                        .attachments(Attachment.builder()
                                .color("danger")
                                .text("Trap 7")
                                .build())
                        .threadTs("1767340800.000200")
                        .unfurlLinks(false))
                .executeAsync()
                .join();
        assertThat(last(WEBHOOK).body().text())
                .isEqualTo("{\"text\":\"Full.\",\"blocks\":[{\"type\":\"divider\"}],"
                        + "\"attachments\":[{\"color\":\"danger\",\"text\":\"Trap 7\"}],"
                        + "\"thread_ts\":\"1767340800.000200\",\"unfurl_links\":false}");
        assertThat(finished).containsExactly("incoming_webhook 200", "incoming_webhook 200");
    }

    @Test
    void repliesToUser() {
        api.when(RESPONSE).respondRaw(200, "application/json", "{\"ok\":true}");

        response.ephemeral("One").execute();
        assertThat(last(RESPONSE).body().text())
                .isEqualTo("{\"text\":\"One\",\"response_type\":\"ephemeral\",\"replace_original\":false}");
        response.inChannel(m -> m.text("All").threadTs("1767340800.000200")).execute();
        assertThat(last(RESPONSE).body().text())
                .isEqualTo("{\"text\":\"All\",\"response_type\":\"in_channel\",\"replace_original\":false,"
                        + "\"thread_ts\":\"1767340800.000200\"}");
        response.replace("New").execute();
        assertThat(last(RESPONSE).body().text()).isEqualTo("{\"text\":\"New\",\"replace_original\":true}");
        response.delete().execute();
        assertThat(last(RESPONSE).body().text()).isEqualTo("{\"delete_original\":true}");
        response.send(WebhookMessage.builder().text("As it is").build()).execute();
        assertThat(last(RESPONSE).body().text()).isEqualTo("{\"text\":\"As it is\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_payload, INVALID_PAYLOAD",
        "403, action_prohibited, ACTION_PROHIBITED",
        "404, no_service, NO_SERVICE",
        "410, channel_is_archived, CHANNEL_IS_ARCHIVED",
        "500, rollup_error, ROLLUP_ERROR"
    })
    void readsTextErrorsAsCodes(int status, String body, WebhookError code) {
        api.when(WEBHOOK).respondRaw(status, "text/html", body);

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class, () -> webhook.post("Hi").execute());

        assertThat(failure.is(code)).isTrue();
        assertThat(failure.info().status()).isEqualTo(status);
        assertThat(failure).hasMessageContaining(body).message().doesNotContain("s3cret");
    }

    @Test
    void readsJsonErrorsOfResponseUrls() {
        api.when(RESPONSE).respondRaw(404, "application/json", "{\"ok\":false,\"error\":\"used_url\"}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class, () -> response.ephemeral("Hi").execute());

        assertThat(failure.is(WebhookError.USED_URL)).isTrue();
    }

    @Test
    void retriesRateLimitedMessages() {
        api.when(WEBHOOK).rateLimit(Duration.ofSeconds(1)).times(1).respondRaw(200, "text/html", "ok");

        webhook.post("Hi").execute();

        assertThat(api.requests(WEBHOOK)).hasSize(2);
    }

    @Test
    void sendsMessageOnceIfConnectionIsLost() {
        api.when(WEBHOOK).drop(DropPoint.BEFORE_RESPONSE);

        assertThatThrownBy(webhook.post("Hi")::execute).message().doesNotContain("s3cret");
        assertThat(api.requests(WEBHOOK)).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        api.when(WEBHOOK).respondRaw(307, "text/html", "").header("Location", api.url("/elsewhere"));

        assertThatThrownBy(webhook.post("Hi")::execute)
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("not followed");
        assertThat(api.requests("/elsewhere")).isEmpty();
    }

    @Test
    void rejectsMessageWithoutContent() {
        assertThatThrownBy(() -> webhook.post(m -> m.threadTs("1.2")).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com.example.com/services/s3cret",
                "https://example.com/services/s3cret",
                "https://slack.com/services/s3cret",
                "http://hooks.slack.com/services/s3cret",
                "https://hooks.slack.com:8443/services/s3cret",
                "https://s3cret@hooks.slack.com/services/x",
                "https://127.0.0.1/services/s3cret",
                "hooks.slack.com/services/s3cret",
                "not a s3cret URL",
                " "
            })
    void rejectsOtherUrlsWithoutQuotingThem(String url) {
        assertThatThrownBy(() -> ignore(IncomingWebhook.of(slack, url)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> ignore(ResponseUrl.of(slack, url))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsToLoopbackOnlyIfBaseUrlIsHttp() {
        IncomingWebhook real = IncomingWebhook.of(api.url(WEBHOOK));

        assertThatThrownBy(() -> real.post("Hi").execute())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cret");
        assertThat(api.requests(WEBHOOK)).isEmpty();
    }

    @Test
    void acceptsUrlsOfSlackAndHidesThem() {
        List<Object> shown = List.of(
                IncomingWebhook.of("https://hooks.slack.com/services/T1/B1/s3cret"),
                IncomingWebhook.of(slack, " https://hooks.slack-gov.com/services/T1/B1/s3cret\n"),
                ResponseUrl.of(slack, "https://hooks.slack.com/actions/T1/1/s3cret"),
                IncomingWebhook.of("https://hooks.slack.com/services/T1/B1/s3cret")
                        .post("Hi"));

        assertThat(shown.toString()).doesNotContain("s3cret");
    }

    private static void ignore(Object unused) {}
}
