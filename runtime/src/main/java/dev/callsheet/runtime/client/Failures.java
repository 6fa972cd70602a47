package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.StatusCheck;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Builds the exception that a response stands for. Messages quote the server, except for JSON, which may hold secrets,
 * and the secrets of the call.
 */
final class Failures {
    private static final byte[] NOTHING = {};

    private final Endpoint<?, ?> endpoint;
    private final TransportResponse response;
    private final Collection<String> secrets;
    private final Time time;

    Failures(Endpoint<?, ?> endpoint, TransportResponse response, Collection<String> secrets, Time time) {
        this.endpoint = endpoint;
        this.response = response;
        this.secrets = secrets;
        this.time = time;
    }

    /**
     * Throws if the status alone says that the call failed.
     *
     * @throws CallException for a redirect or a rate limit
     */
    void throwIfStatusDecides() {
        CallException failure = switch (StatusCheck.of(response.status())) {
            case SUCCESS, FAILURE -> null;
            case REDIRECT -> transport(Reason.REDIRECT, redirect(), NOTHING);
            case RATE_LIMITED -> rateLimited();
        };
        if (failure != null) {
            throw failure;
        }
    }

    private String redirect() {
        return "the response is a redirect to " + RedirectTarget.of(response.header("Location"), secrets)
                + ", which is not followed";
    }

    boolean isSuccess() {
        return StatusCheck.of(response.status()) == StatusCheck.SUCCESS;
    }

    boolean saysJson() {
        return contentType().toLowerCase(Locale.ROOT).contains("json");
    }

    private CallException rateLimited() {
        return new RateLimitedException(endpoint.method(), RetryAfter.rateLimit(RetryAfter.header(response), 0, time));
    }

    /** Returns the failure of an error status without an error code in the body. */
    CallException status(byte[] body) {
        return transport(Reason.STATUS, "the server responded with an error", body);
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
            return transport(Reason.NOT_JSON, "the response is not JSON", body);
        }
        return decode(text("the response cannot be read") + " " + why + start(body));
    }

    CallException noOk() {
        return decode(text("the response has no `" + endpoint.api().ok() + "`, which every response of this API has"));
    }

    private DecodeException decode(String message) {
        return new DecodeException(endpoint.method(), response.status(), message);
    }

    CallException errorResponse(ResponseEnvelope envelope, ResponseInfo info, byte[] body) {
        String text = envelope.error();
        if (text == null && endpoint.api().ok() == null) {
            return status(body);
        }
        ErrorCode code = code(text == null ? "" : text);
        boolean own = endpoint.ownErrors().isInstance(code);
        String message = message(code, envelope);
        return new ErrorResponseException(endpoint.method(), code, own, envelope.details(), info, message);
    }

    private ErrorCode code(String code) {
        for (ErrorCode known : endpoint.errors()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new UnknownErrorCode(code);
    }

    private String message(ErrorCode code, ResponseEnvelope envelope) {
        StringBuilder text = new StringBuilder("failed ");
        text.append(code.code().isEmpty() ? "without an error code" : "with " + Excerpt.of(code.code(), secrets));
        if (!code.summary().isEmpty()) {
            text.append(": ").append(code.summary());
        }
        List<String> more = new ArrayList<>();
        envelope.details().forEach((key, value) -> more.add(key + ": " + Excerpt.of(value, secrets)));
        envelope.messages().forEach(message -> more.add(Excerpt.of(message, secrets)));
        return more.isEmpty()
                ? text.toString()
                : text.append(" (").append(String.join("; ", more)).append(')').toString();
    }

    private TransportException transport(Reason reason, String what, byte[] body) {
        return new TransportException(
                endpoint.method(),
                reason,
                text(what) + start(body),
                response.status(),
                response.header("Content-Type"),
                Excerpt.of(body, secrets),
                null);
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
