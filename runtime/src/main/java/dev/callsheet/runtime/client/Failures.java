package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.StatusCheck;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the exception that a response stands for. Messages quote the server, except for JSON, which may hold secrets,
 * and the secrets of the call.
 */
final class Failures {
    /** In bytes; longer bodies are not looked at as codes. */
    private static final int LONGEST_CODE = 200;

    private final Endpoint<?, ?> endpoint;
    private final TransportResponse response;
    private final Collection<String> secrets;
    private final CallSettings settings;

    Failures(Endpoint<?, ?> endpoint, TransportResponse response, Collection<String> secrets, CallSettings settings) {
        this.endpoint = endpoint;
        this.response = response;
        this.secrets = secrets;
        this.settings = settings;
    }

    private String statusMessage(byte[] body) {
        if (response.status() == ProxyRefusal.STATUS) {
            return text("the proxy did not pass it on") + " " + ProxyRefusal.advice(settings) + ".";
        }
        boolean redirect = StatusCheck.of(response.status()) == StatusCheck.REDIRECT;
        return text(redirect ? redirect() : "the server responded with an error") + start(body);
    }

    private String redirect() {
        return "the response is a redirect to " + RedirectTarget.of(response.header("Location"), secrets)
                + ", which is not followed";
    }

    boolean isSuccess() {
        return endpoint.isSuccess(response.status());
    }

    boolean saysJson() {
        return contentType().toLowerCase(Locale.ROOT).contains("json");
    }

    /** Returns the failure of a response whose body is not JSON. */
    CallException status(byte[] body) {
        return failed(null, info(null), body);
    }

    CallException notJson(byte[] body, JsonSyntaxException broken) {
        return unreadable(body, String.valueOf(broken.getMessage()));
    }

    CallException notAnObject(byte[] body) {
        return unreadable(
                body,
                endpoint.api().ok() == null ? "The JSON is not of the declared type." : "Expected a JSON object.");
    }

    private CallException unreadable(byte[] body, String why) {
        if (!isSuccess()) {
            return status(body);
        } else if (!saysJson() && body.length > 0) {
            return decode(body, text("the response is not JSON") + start(body));
        }
        return decode(body, text("the response cannot be read") + " " + why + start(body));
    }

    /** Returns the failure of a part of a stream that is not a value of its type. */
    CallException notAValue(String part, String why) {
        byte[] body = part.getBytes(StandardCharsets.UTF_8);
        return decode(body, "failed: a value of the stream cannot be read. " + why);
    }

    /** Returns the failure of a response that is JSON instead of a stream. */
    CallException notAStream(byte[] body) {
        return decode(body, text("the response is not a stream of events") + start(body));
    }

    CallException noOk(byte[] body) {
        return decode(
                body, text("the response has no `" + endpoint.api().ok() + "`, which every response of this API has"));
    }

    /** Returns the failure of a response without the address that it should be. */
    CallException noLocation(byte[] body) {
        return decode(body, text("the response has no valid `Location` header"));
    }

    /** Returns the failure of a successful response with a status that the API description does not know. */
    CallException undeclared(byte[] body) {
        return decode(body, text("the API description does not say what a response with this status holds"));
    }

    private DecodeException decode(byte[] body, String message) {
        String type = response.header("Content-Type");
        return new DecodeException(endpoint.method(), response.status(), type, textOf(body), message);
    }

    /**
     * Returns the failure that a response stands for.
     *
     * @param envelope what the body says; null if it is not a JSON object
     */
    CallException failed(@Nullable ResponseEnvelope envelope, ResponseInfo info, byte[] body) {
        String text = envelope == null ? codeIn(body) : envelope.error();
        boolean byStatus = text == null && !isSuccess();
        ErrorCode code = byStatus ? statusCode() : code(text == null ? "" : text);
        String message = byStatus && code instanceof HttpStatusCode ? statusMessage(body) : message(code, envelope);
        ErrorResponseException failure = new ErrorResponseException(
                endpoint.method(),
                code,
                endpoint.ownErrors().isInstance(code),
                envelope == null ? Map.of() : envelope.details(),
                info,
                typed(body),
                textOf(body),
                message);
        return StatusCheck.of(response.status()) == StatusCheck.RATE_LIMITED ? rateLimited(failure, body) : failure;
    }

    private RateLimitedException rateLimited(ErrorResponseException failure, byte[] body) {
        String asked = RetryAfter.of(response, endpoint.api().retryAfter(), body);
        return new RateLimitedException(endpoint.method(), RetryAfter.rateLimit(asked, 0, settings.time()), failure);
    }

    /** Returns the body as each type that is declared for the status. */
    private List<Object> typed(byte[] body) {
        List<Object> typed = new ArrayList<>();
        try {
            for (JsonReader<?> reader : endpoint.failures(response.status())) {
                Object value = JsonInput.of(body, null, null).document(reader);
                if (value != null) {
                    typed.add(value);
                }
            }
        } catch (JsonSyntaxException notJson) {
            return List.of(); // the exception holds the text
        }
        return typed;
    }

    private String textOf(byte[] body) {
        return Mask.of(BodyText.start(body, response.header("Content-Type")), secrets);
    }

    ResponseInfo info(@Nullable Json body) {
        return new ResponseInfo(response.status(), response.headers(), List.of(), List.of(), List.of(), null, body);
    }

    /** Returns the code that a body consists of, if it is a known one: some servers send codes as plain text. */
    private @Nullable String codeIn(byte[] body) {
        if (isSuccess() || body.length == 0 || body.length > LONGEST_CODE) {
            return null;
        }
        String text = BodyText.of(body, response.header("Content-Type")).strip();
        return code(text) instanceof UnknownErrorCode ? null : text;
    }

    private ErrorCode statusCode() {
        ErrorCode known = code(Integer.toString(response.status()));
        return known instanceof UnknownErrorCode ? new HttpStatusCode(response.status()) : known;
    }

    private ErrorCode code(String code) {
        for (ErrorCode known : endpoint.errors()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new UnknownErrorCode(code);
    }

    private String message(ErrorCode code, @Nullable ResponseEnvelope envelope) {
        StringBuilder text = new StringBuilder("failed ");
        text.append(code.code().isEmpty() ? "without an error code" : "with " + Excerpt.of(code.code(), secrets));
        if (!code.summary().isEmpty()) {
            text.append(": ").append(code.summary());
        }
        List<String> more = new ArrayList<>();
        if (envelope != null) {
            envelope.details().forEach((key, value) -> more.add(key + ": " + Excerpt.of(value, secrets)));
            envelope.messages().forEach(message -> more.add(Excerpt.of(message, secrets)));
        }
        return more.isEmpty()
                ? text.toString()
                : text.append(" (").append(String.join("; ", more)).append(')').toString();
    }

    private String text(String what) {
        return "failed: " + what + " (status " + response.status() + ", " + contentType() + coding() + ").";
    }

    /** Names the content codings that could not be removed: they are why a body cannot be read. */
    private String coding() {
        String remaining = ContentCodings.of(response.headers()).remaining();
        return remaining.isEmpty() ? "" : ", content coding " + Excerpt.of(remaining, secrets);
    }

    private String start(byte[] body) {
        String excerpt = Excerpt.of(body, secrets);
        return excerpt.isEmpty() ? "" : " It starts with: " + excerpt;
    }

    private String contentType() {
        String type = response.header("Content-Type");
        return type == null ? "no content type" : Excerpt.of(type, secrets);
    }
}
