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
import dev.callsheet.runtime.http.TransportResponse;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exceptions that an answer may be. Their texts quote the server, but no JSON, which may hold secrets, and none of the call's. */
final class Failures {
    private static final byte[] NOTHING = {};

    private final Endpoint<?, ?> endpoint;
    private final TransportResponse response;
    private final Collection<String> secrets;

    Failures(Endpoint<?, ?> endpoint, TransportResponse response, Collection<String> secrets) {
        this.endpoint = endpoint;
        this.response = response;
        this.secrets = secrets;
    }

    boolean isSuccess() {
        return response.status() / 100 == 2;
    }

    boolean saysJson() {
        return contentType().toLowerCase(Locale.ROOT).contains("json");
    }

    CallException rateLimited(Time time) {
        return new RateLimitedException(
                endpoint.method(), RetryAfter.rateLimit(response.header("Retry-After"), 0, time));
    }

    CallException redirect() {
        return transport(Reason.REDIRECT, "by a redirect, which is not followed", NOTHING);
    }

    /** A status that means failure, without an error code. */
    CallException status(byte[] body) {
        return transport(Reason.STATUS, "with a failure", body);
    }

    CallException notJson(byte[] body, @Nullable String what) {
        if (!isSuccess()) {
            return status(body);
        } else if (!saysJson() && body.length > 0) {
            return transport(Reason.NOT_JSON, "with no JSON", body);
        }
        return new DecodeException(
                endpoint.method(), response.status(), answered("with what cannot be read") + " " + what + start(body));
    }

    CallException noOk() {
        String message = answered("without " + endpoint.api().ok() + ", which every answer of this API has");
        return new DecodeException(endpoint.method(), response.status(), message);
    }

    CallException errorResponse(Envelope envelope, ResponseInfo info, byte[] body) {
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

    private String message(ErrorCode code, Envelope envelope) {
        StringBuilder text = new StringBuilder("failed ");
        text.append(code.code().isEmpty() ? "without an error code" : "with " + Excerpt.of(code.code(), secrets));
        if (!code.summary().isEmpty()) {
            text.append(": ").append(code.summary());
        }
        for (Map.Entry<String, String> detail : envelope.details().entrySet()) {
            text.append("; ").append(detail.getKey()).append(": ").append(Excerpt.of(detail.getValue(), secrets));
        }
        for (String message : envelope.messages()) {
            text.append("; ").append(Excerpt.of(message, secrets));
        }
        return text.toString();
    }

    private TransportException transport(Reason reason, String what, byte[] body) {
        return new TransportException(
                endpoint.method(),
                reason,
                answered(what) + start(body),
                response.status(),
                response.header("Content-Type"),
                Excerpt.of(body, secrets),
                null);
    }

    private String answered(String what) {
        return "was answered " + what + " (status " + response.status() + ", " + contentType() + ").";
    }

    private String start(byte[] body) {
        String excerpt = Excerpt.of(body, secrets);
        return excerpt.isEmpty() ? "" : " It starts: " + excerpt;
    }

    private String contentType() {
        String type = response.header("Content-Type");
        return type == null ? "no content type" : Excerpt.of(type, secrets);
    }
}
