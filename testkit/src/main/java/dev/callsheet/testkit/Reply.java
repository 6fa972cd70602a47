package dev.callsheet.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What goes back for a request. */
final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable Drop drop;

    private Reply(int status, Map<String, String> headers, byte[] body, @Nullable Drop drop) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.drop = drop;
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, null);
    }

    static Reply json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", JsonText.bytes(body));
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with more headers, which replace those of the same name. */
    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body, drop);
    }

    /** The same on a connection that breaks. */
    Reply dropped(Drop when) {
        return new Reply(status, headers, body, when);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The bytes themselves, not to be changed. */
    byte[] body() {
        return body;
    }

    /** When the connection breaks; null where it doesn't. */
    @Nullable
    Drop drop() {
        return drop;
    }
}
