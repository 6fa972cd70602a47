package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.MethodIndex;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.JsonParsing;
import dev.callsheet.testkit.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Produces the responses that the spec describes. */
public final class ResponsePlayer {
    private final MethodIndex methods;
    private final ResponseEnvelope envelope;
    private final Pager pager;

    /** Creates a player of the responses of an API. */
    public ResponsePlayer(Protocol protocol, MethodIndex methods, Pager pager) {
        this.methods = methods;
        this.envelope = new ResponseEnvelope(protocol);
        this.pager = pager;
    }

    /** Returns the method's example, or the failure that an invalid call gets. */
    public Reply play(CheckedCall call) {
        if (call.problem() != null) {
            return refuse(call, call.problem());
        }
        ApiMethod method = Objects.requireNonNull(call.method(), "a call without a method has a problem");
        return method.response().match(new ResponseShape.Cases<Reply>() {
            @Override
            public Reply fields(List<Field> fields) {
                return ResponsePlayer.this.json(method, call);
            }

            @Override
            public Reply json(TypeRef type) {
                return ResponsePlayer.this.json(method, call);
            }

            @Override
            public Reply text() {
                return ResponsePlayer.text(method);
            }

            @Override
            public Reply file() {
                return ResponsePlayer.file(method);
            }

            @Override
            public Reply stream(StreamFormat format, TypeRef type) {
                return StreamPlayer.reply(format, method);
            }
        });
    }

    private Reply json(ApiMethod method, CheckedCall call) {
        JsonValue response = Examples.of(method);
        if (method.paging() == null) {
            return envelope.success(response, call.messages());
        }
        PlayedPage page = pager.page(method, method.paging(), response, call);
        return envelope.success(page.response(), call.messages()).with(page.headers());
    }

    /** Returns the example, a JSON string, as the text that it is. */
    private static Reply text(ApiMethod method) {
        return Reply.text(200, Examples.of(method) instanceof JsonString text ? text.text() : "");
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
        return call.method() == null ? Reply.json(200, response) : envelope.success(response, call.messages());
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
