package dev.callsheet.runtime;

import dev.callsheet.runtime.http.Headers;
import dev.callsheet.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it came. */
public final class RawResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Made by the client; public so that tests can make one. The array is not copied. */
    public RawResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The HTTP headers. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, whatever the case of its name; null where there is none. */
    public @Nullable String header(String name) {
        return Headers.first(headers, name);
    }

    /** The body, a copy; compression taken off. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @throws IllegalArgumentException where it is none
     */
    public Json json() {
        return Json.of(body);
    }

    /** Status and size: the body may hold secrets. */
    @Override
    public String toString() {
        return "RawResponse[status=" + status + ", " + body.length + " bytes]";
    }
}
