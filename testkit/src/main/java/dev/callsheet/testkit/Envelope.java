package dev.callsheet.testkit;

import dev.callsheet.language.model.Protocol;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Wraps answers the way the API does. */
final class Envelope {
    private final Protocol protocol;

    Envelope(Protocol protocol) {
        this.protocol = protocol;
    }

    /** A successful answer; what is no object cannot be wrapped and goes as it is. */
    Reply success(JsonNode answer, List<String> messages) {
        if (answer instanceof ObjectNode object) {
            setOk(object, true);
            addMessages(object, messages);
        }
        return Reply.json(200, answer);
    }

    /**
     * A failure with a code. Where the API has a flag for success, the HTTP status stays 200 and the flag is false.
     *
     * @param details what else the answer carries
     */
    Reply failure(String code, int status, ObjectNode details, List<String> messages) {
        ObjectNode answer = details.deepCopy();
        setOk(answer, false);
        if (protocol.error() != null) {
            JsonText.put(answer, protocol.error(), StringNode.valueOf(code));
        }
        addMessages(answer, messages);
        return Reply.json(protocol.ok() == null ? status : 200, answer);
    }

    /** The answer to a request that is at fault: the API's own, or where it has none for this, an HTTP status. */
    Reply refusal(Fault fault, @Nullable String code, List<String> messages) {
        if (code != null && protocol.error() != null) {
            return failure(code, fault.status(), JsonText.object(), messages);
        }
        // RFC 9110 section 15.5.2: a 401 says how to authenticate.
        Map<String, String> headers = fault.status() == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.of();
        return Reply.text(fault.status(), String.join("\n", messages) + "\n").with(headers);
    }

    private void setOk(ObjectNode answer, boolean ok) {
        if (protocol.ok() != null) {
            JsonText.put(answer, protocol.ok(), BooleanNode.valueOf(ok));
        }
    }

    private void addMessages(ObjectNode answer, List<String> messages) {
        if (protocol.messages() != null && !messages.isEmpty()) {
            ArrayNode all =
                    JsonText.at(answer, protocol.messages()) instanceof ArrayNode there ? there : answer.arrayNode();
            messages.forEach(all::add);
            JsonText.put(answer, protocol.messages(), all);
        }
    }
}
