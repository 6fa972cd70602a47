package dev.callsheet.slack;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.model.WebhookMessage;
import java.util.function.Consumer;

/**
 * An incoming webhook: a URL that posts messages to one conversation. No token is needed, because the URL itself is a
 * secret; it appears in no log, exception or {@code toString}.
 *
 * <pre>{@code
 * IncomingWebhook webhook = IncomingWebhook.of(System.getenv("SLACK_WEBHOOK_URL"));
 * webhook.post("Deployed.").execute();
 * }</pre>
 *
 * <p>Timeouts, retries, transport and listener are those of the client; a message is sent only once unless the retry
 * policy repeats writes. A failed call is an {@link dev.callsheet.runtime.ErrorResponseException} with a {@link
 * WebhookError}. Webhooks accept about one message per second. Immutable and thread-safe.
 */
@CheckReturnValue
public final class IncomingWebhook {
    private static final Endpoint<EmptyResponse, WebhookError> ENDPOINT = SecretUrl.endpoint("incoming_webhook");

    private final SecretUrl url;

    private IncomingWebhook(SecretUrl url) {
        this.url = url;
    }

    /**
     * Returns a webhook that is called with default options.
     *
     * @param url the URL of the webhook
     * @return the webhook
     * @throws IllegalArgumentException if the URL is not one of {@code hooks.slack.com} or {@code hooks.slack-gov.com}
     */
    public static IncomingWebhook of(String url) {
        return of(Slack.create(ClientOptions.builder().build()), url);
    }

    /**
     * Returns a webhook that is called by a client.
     *
     * @param slack the client; it needs no token, and sends none
     * @param url the URL of the webhook
     * @return the webhook
     * @throws IllegalArgumentException if the URL is not one of {@code hooks.slack.com} or {@code hooks.slack-gov.com}
     */
    public static IncomingWebhook of(Slack slack, String url) {
        return new IncomingWebhook(SecretUrl.of(slack, ENDPOINT, "URL of the webhook", url));
    }

    /**
     * Posts a text.
     *
     * @param text the text, in mrkdwn
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> post(String text) {
        return post(message -> message.text(text));
    }

    /**
     * Posts a message.
     *
     * @param message sets text, blocks and so on
     * @return a call, ready to execute
     * @throws IllegalArgumentException if the message is not valid
     */
    public Call<EmptyResponse, WebhookError> post(Consumer<WebhookMessage.Builder> message) {
        WebhookMessage.Builder builder = WebhookMessage.builder();
        message.accept(builder);
        return post(builder.build());
    }

    /**
     * Posts a message.
     *
     * @param message the message
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> post(WebhookMessage message) {
        return url.send(message);
    }

    /** Returns a text without the URL. */
    @Override
    public String toString() {
        return "IncomingWebhook[***]";
    }
}
