package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.testkit.exchange.DropPoint;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The response that the server sends to a request. */
public final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable DropPoint drop;

    private Reply(int status, Map<String, String> headers, byte[] body, @Nullable DropPoint drop) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.drop = drop;
    }

    /** Returns a reply with the given bytes, which must not be changed afterwards. */
    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, null);
    }

    /** Returns a reply with a JSON body. */
    public static Reply json(int status, JsonValue body) {
        return of(
                status, "application/json; charset=utf-8", JsonText.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a reply with a plain text body. */
    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a reply without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], null);
    }

    /** Returns this reply with another HTTP status. */
    public Reply withStatus(int other) {
        return new Reply(other, headers, body, drop);
    }

    /** Returns this reply with more headers, which replace those of the same name. */
    public Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body, drop);
    }

    /** Returns this reply with the headers of these that it does not have. */
    public Reply withMissing(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(more);
        all.putAll(headers);
        return new Reply(status, all, body, drop);
    }

    /** Returns this reply on a connection that breaks. */
    public Reply dropped(DropPoint point) {
        return new Reply(status, headers, body, point);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Returns the bytes themselves, not a copy. */
    byte[] body() {
        return body;
    }

    /** Returns how many bytes of the body to send before the connection breaks; -1 for no response at all. */
    int sentBytes() {
        if (drop == null) {
            return body.length;
        }
        return switch (drop) {
            case BEFORE_BODY, BEFORE_RESPONSE -> -1;
            case DURING_RESPONSE -> body.length / 2;
        };
    }
}
