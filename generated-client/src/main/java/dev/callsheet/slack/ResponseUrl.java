package dev.callsheet.slack;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.slack.model.WebhookMessage;
import dev.callsheet.slack.model.WebhookMessage.ResponseType;
import java.util.function.Consumer;

/**
 * The URL for later replies to a slash command or interaction. It works for 30 minutes and five replies. No token is
 * needed, because the URL itself is a secret; it appears in no log, exception or {@code toString}.
 *
 * <pre>{@code
 * ResponseUrl.of(slack, command.responseUrl()).ephemeral("Trap 7 is empty.").execute();
 * }</pre>
 *
 * <p>Timeouts, retries, transport and listener are those of the client; a message is sent only once unless the retry
 * policy repeats writes. A failed call is an {@link dev.callsheet.runtime.ErrorResponseException} with a {@link
 * WebhookError}. Immutable and thread-safe.
 */
@CheckReturnValue
public final class ResponseUrl {
    private static final Endpoint<EmptyResponse, WebhookError> ENDPOINT = SecretUrl.endpoint("response_url");

    private final SecretUrl url;

    private ResponseUrl(SecretUrl url) {
        this.url = url;
    }

    /**
     * Returns a response URL that is called by a client.
     *
     * @param slack the client; it needs no token, and sends none
     * @param url the {@code response_url} of a slash command, an interaction or a submitted view
     * @return the response URL
     * @throws IllegalArgumentException if the URL is not one of {@code hooks.slack.com} or {@code hooks.slack-gov.com}
     */
    public static ResponseUrl of(Slack slack, String url) {
        return new ResponseUrl(SecretUrl.of(slack, ENDPOINT, "response URL", url));
    }

    /**
     * Posts a text that only the user sees who interacted.
     *
     * @param text the text, in mrkdwn
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> ephemeral(String text) {
        return ephemeral(message -> message.text(text));
    }

    /**
     * Posts a message that only the user sees who interacted.
     *
     * @param message sets text, blocks and so on
     * @return a call, ready to execute
     * @throws IllegalArgumentException if the message is not valid
     */
    public Call<EmptyResponse, WebhookError> ephemeral(Consumer<WebhookMessage.Builder> message) {
        return send(
                WebhookMessage.builder().responseType(ResponseType.EPHEMERAL).replaceOriginal(false), message);
    }

    /**
     * Posts a text that all members of the conversation see.
     *
     * @param text the text, in mrkdwn
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> inChannel(String text) {
        return inChannel(message -> message.text(text));
    }

    /**
     * Posts a message that all members of the conversation see.
     *
     * @param message sets text, blocks and so on
     * @return a call, ready to execute
     * @throws IllegalArgumentException if the message is not valid
     */
    public Call<EmptyResponse, WebhookError> inChannel(Consumer<WebhookMessage.Builder> message) {
        return send(
                WebhookMessage.builder().responseType(ResponseType.IN_CHANNEL).replaceOriginal(false), message);
    }

    /**
     * Replaces the message that the interaction came from by a text.
     *
     * @param text the text, in mrkdwn
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> replace(String text) {
        return replace(message -> message.text(text));
    }

    /**
     * Replaces the message that the interaction came from.
     *
     * @param message sets text, blocks and so on
     * @return a call, ready to execute
     * @throws IllegalArgumentException if the message is not valid
     */
    public Call<EmptyResponse, WebhookError> replace(Consumer<WebhookMessage.Builder> message) {
        return send(WebhookMessage.builder().replaceOriginal(true), message);
    }

    /**
     * Deletes the message that the interaction came from.
     *
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> delete() {
        return send(WebhookMessage.builder().deleteOriginal(true), message -> {});
    }

    /**
     * Sends a message as it is.
     *
     * @param message the message
     * @return a call, ready to execute
     */
    public Call<EmptyResponse, WebhookError> send(WebhookMessage message) {
        return url.send(message);
    }

    private Call<EmptyResponse, WebhookError> send(
            WebhookMessage.Builder builder, Consumer<WebhookMessage.Builder> message) {
        message.accept(builder);
        return url.send(builder.build());
    }

    /** Returns a text without the URL. */
    @Override
    public String toString() {
        return "ResponseUrl[***]";
    }
}
