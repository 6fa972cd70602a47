package dev.callsheet.testkit.play;

import dev.callsheet.language.model.Protocol;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.JsonCodec;
import dev.callsheet.testkit.http.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Wraps responses as the protocol of the spec says. */
final class ResponseEnvelope {
    private final Protocol protocol;

    ResponseEnvelope(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Returns a successful response. A value that is not an object cannot be wrapped and is sent unchanged. */
    Reply success(JsonNode response, List<String> messages) {
        if (response instanceof ObjectNode object) {
            setOk(object, true);
            addMessages(object, messages);
        }
        return Reply.json(200, response);
    }

    /**
     * Returns a failure with a code. If the API has a flag for success, the flag is false and the HTTP status stays 200.
     *
     * @param details other fields of the response
     */
    Reply failure(String code, int status, ObjectNode details, List<String> messages) {
        ObjectNode response = details.deepCopy();
        setOk(response, false);
        if (protocol.error() != null) {
            JsonPaths.put(response, protocol.error(), StringNode.valueOf(code));
        }
        addMessages(response, messages);
        return Reply.json(protocol.ok() == null ? status : 200, response);
    }

    /** Returns the response to an invalid request: the API's own if it has a code for the problem, else an HTTP status. */
    Reply refusal(RequestProblem problem, @Nullable String code, List<String> messages) {
        if (code != null && protocol.error() != null) {
            return failure(code, problem.status(), JsonCodec.object(), messages);
        }
        // RFC 9110 section 15.5.2: a 401 says how to authenticate.
        Map<String, String> headers = problem.status() == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.of();
        return Reply.text(problem.status(), String.join("\n", messages) + "\n").with(headers);
    }

    private void setOk(ObjectNode response, boolean ok) {
        if (protocol.ok() != null) {
            JsonPaths.put(response, protocol.ok(), BooleanNode.valueOf(ok));
        }
    }

    private void addMessages(ObjectNode response, List<String> messages) {
        if (protocol.messages() != null && !messages.isEmpty()) {
            ArrayNode all = JsonPaths.at(response, protocol.messages()) instanceof ArrayNode there
                    ? there
                    : response.arrayNode();
            messages.forEach(all::add);
            JsonPaths.put(response, protocol.messages(), all);
        }
    }
}
