package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.ResponseHeader;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.MethodIndex;
import dev.callsheet.testkit.check.OpenTargets;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.JsonParsing;
import dev.callsheet.testkit.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Produces the responses that the spec describes. */
public final class ResponsePlayer {
    private static final Set<String> OF_THE_BODY =
            Set.of("connection", "content-encoding", "content-length", "content-type", "trailer", "transfer-encoding");

    private final MethodIndex methods;
    private final ResponseEnvelope envelope;
    private final Pager pager;
    private final DeclaredStatuses statuses;
    private final UploadUrls uploads;

    /** Creates a player of the responses of an API. */
    public ResponsePlayer(Protocol protocol, TypeIndex types, MethodIndex methods, Pager pager, OpenTargets open) {
        this.uploads = new UploadUrls(open);
        this.methods = methods;
        this.envelope = new ResponseEnvelope(protocol);
        this.pager = pager;
        this.statuses = new DeclaredStatuses(types, protocol);
    }

    /** Returns the method's example, or the failure that an invalid call gets. */
    public Reply play(CheckedCall call) {
        if (call.problem() != null) {
            return refuse(call, call.problem());
        }
        ApiMethod method = call.method();
        if (method == null) {
            return call.isPath() ? Reply.text(200, "OK") : envelope.success(JsonValue.object(Map.of()), List.of());
        }
        StatusShape first = method.responses().get(0);
        return played(method, play(call, method, first.shape()).withStatus(first.example()));
    }

    /**
     * Returns a response with one of the statuses that the spec declares for a method, or the failure that an invalid call gets.
     *
     * @throws IllegalArgumentException if the method does not declare the status
     */
    public Reply play(CheckedCall call, ApiMethod method, int status) {
        ResponseShape shape = statuses.declared(method, status);
        return call.problem() == null
                ? played(method, play(call, method, shape).withStatus(status))
                : refuse(call, call.problem());
    }

    /** Adds the headers that the spec mentions, but for those that describe the body itself. */
    private static Reply played(ApiMethod method, Reply reply) {
        Map<String, String> headers = new LinkedHashMap<>();
        method.responseHeaders().stream()
                .map(ResponseHeader::name)
                .filter(name -> !OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.put(name, "example"));
        return reply.withMissing(headers);
    }

    private Reply play(CheckedCall call, ApiMethod method, ResponseShape shape) {
        return shape.match(new ResponseShape.Cases<Reply>() {
            @Override
            public Reply fields(List<Field> fields) {
                return ResponsePlayer.this.json(method, shape, call);
            }

            @Override
            public Reply json(TypeRef type) {
                return ResponsePlayer.this.json(method, shape, call);
            }

            @Override
            public Reply text() {
                return ResponsePlayer.text(Examples.of(method, shape));
            }

            @Override
            public Reply file() {
                return ResponsePlayer.file(method);
            }

            @Override
            public Reply stream(StreamFormat format, TypeRef type) {
                return StreamPlayer.reply(format, type, Examples.of(method, shape), method.streamEnd());
            }

            @Override
            public Reply nothing() {
                return Reply.empty(200);
            }

            @Override
            public Reply location() {
                return Reply.empty(200).with(Map.of("Location", "/" + method.name()));
            }

            @Override
            public Reply byStatus(List<StatusShape> several) {
                return play(call, method, several.get(0).shape());
            }
        });
    }

    private Reply json(ApiMethod method, ResponseShape shape, CheckedCall call) {
        JsonValue response = uploads.moved(method, Examples.of(method, shape), call.head());
        uploads.open(method, response, call.head());
        if (method.paging() == null) {
            return envelope.success(response, call.messages());
        }
        PlayedPage page = pager.page(method, method.paging(), response, call);
        return envelope.success(page.response(), call.messages()).with(page.headers());
    }

    /** Returns the example, a JSON string, as the text that it is. */
    private static Reply text(JsonValue example) {
        return Reply.text(200, example instanceof JsonString text ? text.text() : "");
    }

    /** Returns stand-in content for a method that returns a file. */
    private static Reply file(ApiMethod method) {
        String content = "The file that " + method.name() + " returns.\n";
        return Reply.of(200, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the given response, or the failure that an invalid call of a method gets.
     *
     * @throws IllegalArgumentException if the text is not valid JSON
     */
    public Reply respond(CheckedCall call, String json) {
        if (call.method() != null && call.problem() != null) {
            return refuse(call, call.problem());
        }
        JsonValue response = JsonParsing.parseGiven("The response of " + call.name(), json);
        if (call.method() != null) {
            uploads.open(call.method(), response, call.head());
        }
        return call.isPath() ? Reply.json(200, response) : envelope.success(response, call.messages());
    }

    /**
     * Requires that the spec declares a status for a method.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireStatus(ApiMethod method, int status) {
        statuses.declared(method, status);
    }

    /**
     * Requires that the spec declares such a response with a status.
     *
     * @throws IllegalArgumentException if it does not, or the text is not valid JSON
     */
    public void requireResponse(ApiMethod method, int status, String json) {
        statuses.requireResponse(method, status, json);
    }

    /** Returns the given response with a status, or the failure that an invalid call of a method gets. */
    public Reply respond(CheckedCall call, int status, String json) {
        Reply reply = respond(call, json);
        return call.problem() == null ? reply.withStatus(status) : reply;
    }

    /**
     * Returns a failure with a status and a body.
     *
     * @param method null for a path that is not that of a method
     * @throws IllegalArgumentException if the method declares something else for the status, or the text is not valid JSON
     */
    public Reply fail(@Nullable ApiMethod method, int status, String json) {
        JsonValue body = JsonParsing.parseGiven("The failure with status " + status, json);
        if (method != null) {
            statuses.requireFailure(method, status, body);
        }
        return Reply.json(status, body);
    }

    /** Returns the failure of a call that came too early. */
    public Reply rateLimit(long seconds) {
        return envelope.rateLimit(seconds);
    }

    /**
     * Returns a failure with the given code.
     *
     * @param details a JSON object: other fields of the response
     * @throws IllegalArgumentException if {@code details} is not a JSON object
     */
    public Reply fail(String code, String details) {
        if (JsonParsing.parseGiven("The details of " + code, details) instanceof JsonObject object) {
            return envelope.failure(code, 400, object, List.of());
        }
        throw new IllegalArgumentException("The details of " + code + " must be a JSON object: " + Excerpt.of(details));
    }

    private Reply refuse(CheckedCall call, RequestProblem problem) {
        return envelope.refusal(problem, methods.code(problem, call.method()), call.messages());
    }
}
