package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of one answer a value, or has the right exception thrown. */
final class AnswerReader<R, E extends Enum<E> & ErrorCode> {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Endpoint<R, E> endpoint;
    private final EnvelopePaths paths;
    private final Settings settings;
    private final TransportResponse response;
    private final Exchange exchange;
    private final Failures failures;

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
        this.failures = new Failures(endpoint, response, exchange.secrets());
    }

    Outcome.Ok<R, E> read() {
        if (response.status() == 429) {
            throw failures.rateLimited(settings.time());
        } else if (response.status() / 100 == 3) {
            throw failures.redirect();
        }
        return endpoint.reader() == null && failures.isSuccess() ? file() : decode(exchange.body(response));
    }

    private Outcome.Ok<R, E> file() {
        if (!failures.saysJson()) {
            return file(response.stream());
        }
        byte[] body = exchange.body(response);
        return isRefusal(body) ? decode(body) : file(new ByteArrayInputStream(body));
    }

    @SuppressWarnings("unchecked") // an endpoint without a reader is made by Endpoint.download alone: R is Download
    private Outcome.Ok<R, E> file(InputStream content) {
        Download download = new Download(content, info(new Envelope(paths), List.of(), null));
        return new Outcome.Ok<>((R) download, download.info());
    }

    /** Whether what came in place of a file is an answer of the API that says no. */
    private boolean isRefusal(byte[] body) {
        if (endpoint.api().ok() == null) {
            return false;
        }
        Envelope envelope = new Envelope(paths);
        try {
            JsonInput.of(body, null, null).document(envelope);
        } catch (JsonSyntaxException aFile) {
            return false;
        }
        return Boolean.FALSE.equals(envelope.ok());
    }

    private Outcome.Ok<R, E> decode(byte[] body) {
        boolean blank = body.length == 0 && endpoint.api().ok() == null && failures.isSuccess();
        byte[] text = blank ? EMPTY_OBJECT : body;
        Envelope envelope = new Envelope(paths);
        JsonInput in;
        Object value;
        try {
            in = JsonInput.of(text, envelope, settings.client().jsonBinding());
            value = value(in, envelope, text);
        } catch (JsonSyntaxException broken) {
            throw failures.notJson(body, broken.getMessage());
        }
        if (value == null) {
            throw failures.notJson(body, "The JSON is no object.");
        }
        boolean ok = isOk(envelope, body);
        Json json = in.whole();
        ResponseInfo info = info(envelope, ok ? in.problems() : List.of(), json);
        if (!ok) {
            throw failures.errorResponse(envelope, info, body);
        }
        @SuppressWarnings("unchecked") // what its reader gave, or Json; what came in place of a file has failed by now
        R result = (R) value;
        return new Outcome.Ok<>(result, info);
    }

    /**
     * The value, and on the way the envelope: in one pass, but where the reader does not go field by field or keeps a part
     * of the envelope for itself. Null where the answer is no object.
     */
    private @Nullable Object value(JsonInput in, Envelope envelope, byte[] text) {
        JsonReader<R> reader = endpoint.reader();
        if (reader == null || reader.equals(JsonReader.JSON)) {
            Boolean read = in.document(envelope);
            return read == null ? null : in.whole();
        }
        R value = in.document(reader);
        if (in.topNames() == null || paths.overlaps(in.topNames())) {
            JsonInput.of(text, null, null).document(envelope);
        }
        return value;
    }

    private boolean isOk(Envelope envelope, byte[] body) {
        if (endpoint.api().ok() == null) {
            return failures.isSuccess();
        }
        Boolean ok = envelope.ok();
        if (ok == null && failures.isSuccess()) {
            throw failures.noOk();
        } else if (ok == null || (ok && !failures.isSuccess())) {
            throw failures.status(body);
        }
        return ok;
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
}
