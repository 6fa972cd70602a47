package dev.callsheet.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What goes back for a request.
 *
 * @param drop where the connection breaks; null where it doesn't
 */
record Reply(int status, Map<String, String> headers, byte[] body, @Nullable Drop drop) {
    private static final String CONTENT_TYPE = "Content-Type";

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of(CONTENT_TYPE, contentType), body, null);
    }

    static Reply json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", JsonText.bytes(body));
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body, drop);
    }

    Reply dropped(Drop how) {
        return new Reply(status, headers, body, how);
    }
}
