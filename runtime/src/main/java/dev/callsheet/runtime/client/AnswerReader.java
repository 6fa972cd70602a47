package dev.callsheet.runtime.client;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.DecodeProblem;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Json;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.JsonSyntaxException;
import dev.callsheet.runtime.spi.Endpoint;
import dev.callsheet.runtime.spi.JsonInput;
import dev.callsheet.runtime.spi.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes of one answer a value or the right exception. */
final class AnswerReader<R, E extends Enum<E> & ErrorCode> {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Endpoint<R, E> endpoint;
    private final EnvelopePaths paths;
    private final Settings settings;
    private final TransportResponse response;
    private final Exchange exchange;
    private final @Nullable String token;

    AnswerReader(
            Endpoint<R, E> endpoint,
            EnvelopePaths paths,
            Settings settings,
            TransportResponse response,
            Exchange exchange) {
        this.endpoint = endpoint;
        this.paths = paths;
        this.settings = settings;
        this.response = response;
        this.exchange = exchange;
        this.token = exchange.token();
    }

    Outcome.Ok<R, E> read() {
        int status = response.status();
        if (status == 429) {
            throw new RateLimitedException(
                    endpoint.method(), RetryAfter.rateLimit(response.header("Retry-After"), 0, settings.time()));
        } else if (status / 100 == 3) {
            throw failure(Reason.REDIRECT, "was answered by a redirect, which is not followed", new byte[0], null);
        } else if (endpoint.reader() == null && status / 100 == 2 && !saysJson()) {
            return file(new Download(response.stream(), info(new Envelope(paths), List.of(), null)));
        }
        return decode(exchange.body(response));
    }

    private Outcome.Ok<R, E> decode(byte[] body) {
        boolean blank = body.length == 0 && endpoint.api().ok() == null && isSuccess();
        byte[] text = blank ? EMPTY_OBJECT : body;
        Envelope envelope = new Envelope(paths);
        JsonInput in;
        R value;
        try {
            in = JsonInput.of(text, envelope, settings.client().jsonBinding());
            value = value(in, envelope, text);
        } catch (JsonSyntaxException broken) {
            throw notJson(body, broken.getMessage());
        }
        if (value == null) {
            throw notJson(body, "The JSON is no object.");
        }
        boolean ok = isOk(envelope, body);
        ResponseInfo info = info(
                envelope,
                ok ? in.problems() : List.of(),
                Json.unchecked(text, settings.client().jsonBinding()));
        if (!ok) {
            throw errorResponse(envelope, info, body);
        }
        return new Outcome.Ok<>(value, info);
    }

    /** The value, and on the way the envelope: in one pass, but where the reader does not go field by field or keeps a part of it. */
    @SuppressWarnings("unchecked") // a reader of Json gives Json, a download has no reader
    private @Nullable R value(JsonInput in, Envelope envelope, byte[] text) {
        JsonReader<R> reader = endpoint.reader();
        if (reader == null || reader == (JsonReader<?>) JsonReader.JSON) {
            Boolean read = in.document(JsonReader.object(envelope::readAll));
            Object whole = reader == null
                    ? new Download(new ByteArrayInputStream(text), info(envelope, List.of(), null))
                    : Json.unchecked(text, settings.client().jsonBinding());
            return read == null ? null : (R) whole;
        }
        R value = in.document(reader);
        if (in.topNames() == null || paths.overlaps(in.topNames())) {
            JsonInput.of(text, null, null).document(JsonReader.object(envelope::readAll));
        }
        return value;
    }

    private boolean isOk(Envelope envelope, byte[] body) {
        if (endpoint.api().ok() == null) {
            return isSuccess();
        }
        Boolean ok = envelope.ok();
        if (ok == null && isSuccess()) {
            throw new DecodeException(
                    endpoint.method(),
                    response.status(),
                    "was answered " + response.status() + " without \""
                            + endpoint.api().ok() + "\", which every answer has.");
        } else if (ok == null || ok && !isSuccess()) {
            throw failure(Reason.STATUS, "was answered " + response.status(), body, null);
        }
        return ok;
    }

    private RuntimeException errorResponse(Envelope envelope, ResponseInfo info, byte[] body) {
        if (envelope.error() == null && endpoint.api().ok() == null) {
            return failure(Reason.STATUS, "was answered " + response.status(), body, null);
        }
        ErrorCode code = code(envelope.error() == null ? "" : envelope.error());
        return new ErrorResponseException(
                endpoint.method(),
                code,
                endpoint.ownErrors().isInstance(code),
                envelope.details(),
                info,
                ErrorText.of(code, envelope, token));
    }

    private ErrorCode code(String code) {
        for (ErrorCode known : endpoint.errors()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new UnknownErrorCode(code);
    }

    private RuntimeException notJson(byte[] body, String what) {
        if (!isSuccess()) {
            return failure(Reason.STATUS, "was answered " + response.status(), body, null);
        } else if (!saysJson() && body.length > 0) {
            return failure(Reason.NOT_JSON, "was answered " + response.status() + " with no JSON", body, null);
        }
        String excerpt = Excerpt.of(body, token);
        return new DecodeException(
                endpoint.method(),
                response.status(),
                "was answered " + response.status() + " (" + contentType() + ") with what cannot be read: " + what
                        + (excerpt.isEmpty() ? "" : " It starts: " + excerpt));
    }

    private TransportException failure(Reason reason, String what, byte[] body, @Nullable Exception cause) {
        String excerpt = Excerpt.of(body, token);
        String message = what + " (" + contentType() + ")." + (excerpt.isEmpty() ? "" : " It starts: " + excerpt);
        return new TransportException(
                endpoint.method(), reason, message, response.status(), response.header("Content-Type"), excerpt, cause);
    }

    private ResponseInfo info(Envelope envelope, List<DecodeProblem> problems, @Nullable Json body) {
        return new ResponseInfo(
                response.status(),
                response.headers(),
                envelope.warnings(),
                envelope.messages(),
                problems,
                envelope.next(),
                body);
    }

    @SuppressWarnings(
            "unchecked") // an endpoint without a reader is made by Endpoint.download alone, where R is Download
    private Outcome.Ok<R, E> file(Download download) {
        return new Outcome.Ok<>((R) download, download.info());
    }

    private boolean isSuccess() {
        return response.status() / 100 == 2;
    }

    private boolean saysJson() {
        return contentType().toLowerCase(Locale.ROOT).contains("json");
    }

    private String contentType() {
        String type = response.header("Content-Type");
        return type == null ? "no content type" : Excerpt.of(type, token);
    }
}
