package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the spec says. */
final class Player {
    private final Spec spec;
    private final Envelope envelope;
    private final Pager pager;

    Player(Spec spec, Envelope envelope, Pager pager) {
        this.spec = spec;
        this.envelope = envelope;
        this.pager = pager;
    }

    /** The method's example, or what is wrong with the call. */
    Reply play(Call call) {
        if (call.fault() != null) {
            return refuse(call, call.fault());
        }
        ApiMethod method = Objects.requireNonNull(call.method(), "a call of no method is at fault");
        if (method.response() instanceof ResponseShape.File) {
            return Reply.of(200, "application/octet-stream", file(method));
        }
        JsonNode answer = Examples.of(method);
        if (method.paging() != null && answer instanceof ObjectNode page) {
            pager.page(method, method.paging(), page, call.arguments());
        }
        return envelope.success(answer, call.messages());
    }

    /** A given answer, or what is wrong with the call of a method. */
    Reply answer(Call call, String json) {
        if (call.method() != null && call.fault() != null) {
            return refuse(call, call.fault());
        }
        JsonNode answer = JsonText.parseFor("The answer of " + call.request().method(), json);
        return call.method() == null ? Reply.json(200, answer) : envelope.success(answer, call.messages());
    }

    /** A failure that a test asked for. */
    Reply fail(String code, ObjectNode details) {
        return envelope.failure(code, 400, details, List.of());
    }

    private Reply refuse(Call call, Fault fault) {
        return envelope.refusal(fault, spec.code(fault, call.method()), call.messages());
    }

    /** What stands for the content of a method that answers with a file. */
    private static byte[] file(ApiMethod method) {
        return ("The file that " + method.name() + " answers with.\n").getBytes(StandardCharsets.UTF_8);
    }
}
