package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.ResponseKind;
import dev.callsheet.runtime.endpoint.ResponseKind.StreamFormat;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonBinding;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonSyntaxException;
import dev.callsheet.runtime.json.RepairedJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns one response into the value of a call, or throws the failure that it stands for. */
final class ResponseReader<R, E extends Enum<E> & ErrorCode> implements ResponseKind.Cases<R, Outcome.Ok<R, E>> {
    private final Endpoint<?, E> endpoint;
    private final ResponseKind<R> kind;
    private final Api api;
    private final EnvelopePaths paths;
    private final CallSettings settings;
    private final TransportResponse response;
    private final Exchange exchange;
    private final Failures failures;

    ResponseReader(
            Endpoint<R, E> endpoint,
            EnvelopePaths paths,
            CallSettings settings,
            TransportResponse response,
            Exchange exchange) {
        this(endpoint, endpoint.response(), paths, settings, response, exchange);
    }

    private ResponseReader(
            Endpoint<?, E> endpoint,
            ResponseKind<R> kind,
            EnvelopePaths paths,
            CallSettings settings,
            TransportResponse response,
            Exchange exchange) {
        this.endpoint = endpoint;
        this.kind = kind;
        this.api = endpoint.api();
        this.paths = paths;
        this.settings = settings;
        this.response = response;
        this.exchange = exchange;
        this.failures = new Failures(endpoint, response, exchange.secrets(), settings);
    }

    Outcome.Ok<R, E> read() {
        if (!failures.isSuccess()) {
            throw failure(exchange.body(response));
        }
        return kind.match(this);
    }

    @Override
    public Outcome.Ok<R, E> json(JsonReader<R> reader) {
        byte[] body = exchange.body(response);
        boolean blank = body.length == 0 && api.ok() == null;
        byte[] text = blank ? reader.nothing().getBytes(StandardCharsets.US_ASCII) : body;
        try {
            return json(reader, text, List.of());
        } catch (JsonSyntaxException broken) {
            return repaired(text, broken, (json, repairs) -> json(reader, json, repairs));
        }
    }

    private Outcome.Ok<R, E> json(JsonReader<R> reader, byte[] body, List<DecodeProblem> repairs) {
        ResponseEnvelope envelope = ResponseEnvelope.of(paths);
        JsonInput in = JsonInput.of(body, envelope, binding());
        R value = value(in, reader, envelope, body);
        if (value == null) {
            throw failures.notAnObject(body);
        }
        if (!isOk(envelope, body)) {
            throw failures.failed(envelope, info(envelope, List.of(), in.whole()), body);
        }
        List<DecodeProblem> problems = new ArrayList<>(repairs);
        problems.addAll(in.problems());
        return new Outcome.Ok<>(value, info(envelope, problems, in.whole()));
    }

    /**
     * Reads a body a second time if it has the one fault of syntax that can be repaired.
     *
     * @throws CallException if it has another, or is not valid JSON then, either
     */
    private <T> T repaired(byte[] body, JsonSyntaxException broken, BiFunction<byte[], List<DecodeProblem>, T> read) {
        RepairedJson json = RepairedJson.of(body);
        if (!json.isRepaired()) {
            throw failures.notJson(body, broken);
        }
        try {
            return read.apply(json.utf8(), json.problems());
        } catch (JsonSyntaxException again) {
            throw failures.notJson(json.utf8(), again);
        }
    }

    @Override
    public Outcome.Ok<R, E> text(Function<String, R> value) {
        ResponseInfo info = failures.info(null);
        return new Outcome.Ok<>(value.apply(BodyText.of(successfulBody(), response.header("Content-Type"))), info);
    }

    /** Returns a body that is not read as JSON; throws if it is JSON all the same, and says that the call failed. */
    private byte[] successfulBody() {
        byte[] body = exchange.body(response);
        if (failures.saysJson() && saysNotOk(body)) {
            throw failure(body);
        }
        return body;
    }

    @Override
    public Outcome.Ok<R, E> file(Function<Download, R> value) {
        if (!failures.saysJson()) {
            return file(value, response.stream());
        }
        byte[] body = exchange.body(limited());
        if (!saysNotOk(body)) {
            return file(value, new ByteArrayInputStream(body));
        }
        throw failure(body);
    }

    @Override
    public <S> Outcome.Ok<R, E> stream(
            StreamFormat format, Function<ServerEvent<String>, S> element, Function<ResponseStream<S>, R> value) {
        InputStream body = limited().stream();
        if (format == StreamFormat.EVENTS && failures.saysJson()) {
            byte[] json = exchange.body(TransportResponse.streamed(response.status(), response.headers(), body));
            throw saysNotOk(json) ? failure(json) : failures.notAStream(json);
        }
        StreamReader<S> values = new StreamReader<>(
                endpoint,
                exchange,
                failures,
                format,
                element,
                body,
                settings.client().maxResponseBytes());
        ResponseStream<S> stream = new ResponseStream<>(values, body, failures.info(null));
        return new Outcome.Ok<>(value.apply(stream), stream.info());
    }

    /** Returns the response with a limit on the time between the parts of its body, unless that is complete. */
    private TransportResponse limited() {
        if (response.bytes() != null) {
            return response;
        }
        InputStream body = new IdleLimit(response.stream(), settings.timeout());
        return TransportResponse.streamed(response.status(), response.headers(), body);
    }

    @Override
    public Outcome.Ok<R, E> nothing(R value) {
        successfulBody();
        return new Outcome.Ok<>(value, failures.info(null));
    }

    @Override
    public Outcome.Ok<R, E> location(Function<URI, R> value) {
        byte[] body = successfulBody();
        String location = response.header("Location");
        try {
            if (location != null && !location.isBlank()) {
                return new Outcome.Ok<>(value.apply(exchange.uri().resolve(location.strip())), failures.info(null));
            }
        } catch (IllegalArgumentException invalid) {
            throw failures.noLocation(body);
        }
        throw failures.noLocation(body);
    }

    @Override
    public Outcome.Ok<R, E> byStatus(IntFunction<ResponseKind.@Nullable Part<?, R>> kinds) {
        ResponseKind.Part<?, R> part = kinds.apply(response.status());
        if (part == null) {
            throw failures.undeclared(exchange.body(response));
        }
        return part(part);
    }

    private <T> Outcome.Ok<R, E> part(ResponseKind.Part<T, R> part) {
        TransportResponse received = part.kind().isStreamed() ? response : limited();
        Outcome.Ok<T, E> ok = new ResponseReader<>(endpoint, part.kind(), paths, settings, received, exchange).read();
        return new Outcome.Ok<>(part.value().apply(ok.value()), ok.info());
    }

    private Outcome.Ok<R, E> file(Function<Download, R> value, InputStream content) {
        Download download = new Download(content, failures.info(null));
        return new Outcome.Ok<>(value.apply(download), download.info());
    }

    /** Returns whether JSON in place of a file is a failure of the API. If not, the file itself is JSON. */
    private boolean saysNotOk(byte[] body) {
        if (api.ok() == null) {
            return false;
        }
        ResponseEnvelope envelope = ResponseEnvelope.of(paths);
        try {
            JsonInput.of(body, null, null).document(envelope);
        } catch (JsonSyntaxException aFile) {
            return false;
        }
        return Boolean.FALSE.equals(envelope.ok());
    }

    /** Returns the failure that a response without a value stands for. */
    private CallException failure(byte[] body) {
        try {
            return failureIn(body);
        } catch (JsonSyntaxException broken) {
            return repaired(body, broken, (json, repairs) -> failureIn(json));
        }
    }

    private CallException failureIn(byte[] body) {
        ResponseEnvelope envelope = ResponseEnvelope.ofFailure(paths);
        JsonInput in = JsonInput.of(body, null, binding());
        boolean object = in.document(envelope) != null;
        return failures.failed(object ? envelope : null, info(envelope, List.of(), in.whole()), body);
    }

    /**
     * Reads the value and the envelope in one pass; in two if the reader does not read field by field or takes a part
     * of the envelope for itself.
     *
     * @return null if the response is of another kind
     */
    private @Nullable R value(JsonInput in, JsonReader<R> reader, ResponseEnvelope envelope, byte[] text) {
        boolean object = api.ok() != null || JsonInput.startsObject(text);
        if (object && reader.equals(JsonReader.JSON)) {
            return in.document(envelope) == null ? null : whole(in);
        }
        R value = in.document(reader);
        if (object && (in.topNames() == null || paths.overlaps(in.topNames()))) {
            JsonInput.of(text, null, null).document(envelope);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // only called with JsonReader.JSON, so R is Json
    private R whole(JsonInput in) {
        return (R) in.whole();
    }

    private boolean isOk(ResponseEnvelope envelope, byte[] body) {
        if (api.ok() == null) {
            return true;
        }
        Boolean ok = envelope.ok();
        if (ok == null) {
            throw failures.noOk(body);
        }
        return ok;
    }

    private @Nullable JsonBinding binding() {
        return settings.client().jsonBinding();
    }

    private ResponseInfo info(ResponseEnvelope envelope, List<DecodeProblem> problems, @Nullable Json body) {
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
