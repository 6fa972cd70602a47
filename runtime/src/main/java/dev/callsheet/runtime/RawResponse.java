package dev.callsheet.runtime;

import dev.callsheet.runtime.http.Headers;
import dev.callsheet.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An unread response. */
public final class RawResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Builds the response. The client does; public so that tests can. The array is not copied. */
    public RawResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the HTTP headers. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header, ignoring the case of its name; null if there is none. */
    public @Nullable String header(String name) {
        return Headers.first(headers, name);
    }

    /** Returns a copy of the body, decompressed. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON.
     *
     * @throws IllegalArgumentException if it is not valid JSON
     */
    public Json json() {
        return Json.of(body);
    }

    /** Shows the status and size. The body may hold secrets. */
    @Override
    public String toString() {
        return "RawResponse[status=" + status + ", " + body.length + " bytes]";
    }
}
