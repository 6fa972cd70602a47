package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wraps responses as the protocol of the spec says. */
final class ResponseEnvelope {
    private final Protocol protocol;

    ResponseEnvelope(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Returns a successful response. A value that is not an object cannot be wrapped and is sent unchanged. */
    Reply success(JsonValue response, List<String> messages) {
        return Reply.json(
                200, response instanceof JsonObject object ? withMessages(withOk(object, true), messages) : response);
    }

    /**
     * Returns a failure with a code. If the API has a flag for success, the flag is false and the HTTP status stays 200.
     *
     * @param details other fields of the response
     */
    Reply failure(String code, int status, JsonObject details, List<String> messages) {
        JsonObject response = withOk(details, false);
        if (!protocol.errors().isEmpty()) {
            response = JsonPaths.put(response, protocol.errors().get(0), code(code));
        }
        return Reply.json(protocol.ok() == null ? status : 200, withMessages(response, messages));
    }

    /** Returns status 429 with the seconds to wait: in the header, and in the body if the API says it there. */
    Reply rateLimit(long seconds) {
        Reply reply = protocol.retryAfter() == null
                ? Reply.text(429, "Too many requests.\n")
                : Reply.json(
                        429,
                        JsonPaths.put(
                                JsonValue.object(Map.of()),
                                protocol.retryAfter(),
                                JsonValue.number(BigDecimal.valueOf(seconds))));
        return reply.with(Map.of("Retry-After", Long.toString(seconds)));
    }

    /** Returns the response to an invalid request: the API's own if it has a code for the problem, else an HTTP status. */
    Reply refusal(RequestProblem problem, @Nullable String code, List<String> messages) {
        Reply reply = code != null && !protocol.errors().isEmpty()
                ? failure(code, problem.status(), JsonValue.object(Map.of()), messages)
                : Reply.text(problem.status(), String.join("\n", messages) + "\n");
        // RFC 9110 section 15.5.2: a 401 says how to authenticate.
        return reply.status() == 401 ? reply.with(Map.of("WWW-Authenticate", "Bearer")) : reply;
    }

    /** Returns an error code as servers send it: a number if it is one. */
    private static JsonValue code(String code) {
        return code.matches("0|-?[1-9]\\d{0,17}") ? JsonValue.number(new BigDecimal(code)) : JsonValue.string(code);
    }

    private JsonObject withOk(JsonObject response, boolean ok) {
        return protocol.ok() == null ? response : JsonPaths.put(response, protocol.ok(), JsonValue.bool(ok));
    }

    private JsonObject withMessages(JsonObject response, List<String> messages) {
        if (protocol.messages() == null || messages.isEmpty()) {
            return response;
        }
        List<JsonValue> all = new ArrayList<>();
        if (JsonPaths.at(response, protocol.messages()) instanceof JsonArray present) {
            all.addAll(present.items());
        }
        messages.forEach(message -> all.add(JsonValue.string(message)));
        return JsonPaths.put(response, protocol.messages(), JsonValue.array(all));
    }
}
