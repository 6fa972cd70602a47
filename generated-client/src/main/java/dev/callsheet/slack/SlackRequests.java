package dev.callsheet.slack;

import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonSyntaxException;
import dev.callsheet.slack.UnverifiedRequestException.Reason;
import dev.callsheet.slack.model.EventRequest;
import dev.callsheet.slack.model.Interaction;
import dev.callsheet.slack.model.SlashCommand;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Slack sends to your app: slash commands, interactions and events. Verifies the signature first, and uses
 * nothing of a request that is not from Slack.
 *
 * <pre>{@code
 * SlackRequests requests = SlackRequests.of(System.getenv("SLACK_SIGNING_SECRET"));
 *
 * SlackRequest request = requests.read(http::getHeader, body);
 * if (request instanceof SlackRequest.Events events
 *         && events.request() instanceof EventCallback callback
 *         && callback.event() instanceof AppMentionEvent mention) {
 *     slack.chat().postMessage(mention.channel(), r -> r.text("Hello.")).execute();
 * }
 * }</pre>
 *
 * <p>The body must be the raw bytes of the request, before any parsing. Which kind of request it is, is in the body, so
 * one URL can serve all of them. Immutable and thread-safe.
 */
public final class SlackRequests {
    private final SlackSignature signature;

    private SlackRequests(SlackSignature signature) {
        this.signature = signature;
    }

    /**
     * Returns a reader of requests to an app.
     *
     * @param signingSecret the app's signing secret, from its Basic Information page
     * @return the reader
     * @throws IllegalArgumentException if the secret is blank
     */
    public static SlackRequests of(String signingSecret) {
        return new SlackRequests(SlackSignature.of(signingSecret));
    }

    /**
     * Returns a copy that uses another clock.
     *
     * @param clock the clock to compare timestamps with
     * @return the copy
     */
    public SlackRequests withClock(Clock clock) {
        return new SlackRequests(signature.withClock(clock));
    }

    /**
     * Verifies and reads a request.
     *
     * @param headers looks up a header of the request, ignoring case, such as {@code request::getHeader}
     * @param rawBody the body as received
     * @return the request
     * @throws UnverifiedRequestException if the request is not from Slack
     * @throws MalformedRequestException if the body cannot be read
     */
    @CheckReturnValue
    public SlackRequest read(Headers headers, byte[] rawBody) {
        return read(
                headers.get(SlackSignature.TIMESTAMP_HEADER), rawBody, headers.get(SlackSignature.SIGNATURE_HEADER));
    }

    /**
     * Verifies and reads a request.
     *
     * @param timestamp the value of the header {@value SlackSignature#TIMESTAMP_HEADER}; null if it is missing
     * @param rawBody the body as received
     * @param signed the value of the header {@value SlackSignature#SIGNATURE_HEADER}; null if it is missing
     * @return the request
     * @throws UnverifiedRequestException if the request is not from Slack
     * @throws MalformedRequestException if the body cannot be read
     */
    @CheckReturnValue
    public SlackRequest read(@Nullable String timestamp, byte[] rawBody, @Nullable String signed) {
        String body = new String(rawBody, StandardCharsets.UTF_8).strip();
        Reason problem = signature.problem(timestamp, rawBody, signed);
        if (problem != null) {
            if (isSslCheck(body)) {
                return new SlackRequest.SslCheck();
            }
            throw new UnverifiedRequestException(problem);
        }
        return body.startsWith("{")
                ? new SlackRequest.Events(parsed(EventRequest::fromJson, body, "body"))
                : form(FormBody.parse(body));
    }

    private static SlackRequest form(Map<String, String> form) {
        String payload = form.get("payload");
        if (payload != null) {
            return new SlackRequest.Interactive(parsed(Interaction::fromJson, payload, "payload"));
        } else if (form.containsKey("command")) {
            String json = new JsonOutput().value(form).toString();
            return new SlackRequest.Command(parsed(SlashCommand::fromJson, json, "command"));
        } else if (form.containsKey("ssl_check")) {
            return new SlackRequest.SslCheck();
        }
        throw new MalformedRequestException("The body is neither a JSON object nor a form with the field `payload` or"
                + " `command`. Pass the bytes of the body as received.");
    }

    /** Slack does not sign these. They are accepted as they are, because nothing of them is used. */
    private static boolean isSslCheck(String body) {
        return body.matches("(token=[A-Za-z0-9]*&)?ssl_check=1(&token=[A-Za-z0-9]*)?");
    }

    /** The exception of the reader is not attached: only that of its syntax is known not to quote the body. */
    private static <T> T parsed(Function<String, T> reader, String json, String what) {
        try {
            Json.of(json);
            return reader.apply(json);
        } catch (JsonSyntaxException broken) {
            throw new MalformedRequestException("The " + what + " is not valid JSON. " + broken.getMessage());
        } catch (IllegalArgumentException notAnObject) {
            throw new MalformedRequestException("The " + what + " is not a JSON object.");
        }
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "SlackRequests[***]";
    }

    /** Looks up headers of a request. */
    @FunctionalInterface
    public interface Headers {
        /**
         * Returns a header.
         *
         * @param name its name, of which the case does not count
         * @return its value; null if the request does not have it
         */
        @Nullable
        String get(String name);
    }
}
