package dev.callsheet.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response as it was received: status, headers, and a body that is complete or a stream. */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte @Nullable [] bytes;
    private final @Nullable InputStream stream;

    private TransportResponse(
            int status, Map<String, List<String>> headers, byte @Nullable [] bytes, @Nullable InputStream stream) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.stream = stream;
    }

    /** Returns a response with a complete body. The array must not change afterwards. */
    public static TransportResponse of(int status, Map<String, List<String>> headers, byte[] body) {
        return new TransportResponse(status, headers, body, null);
    }

    /** Returns a response whose body is read from a stream. */
    public static TransportResponse streamed(int status, Map<String, List<String>> headers, InputStream body) {
        return new TransportResponse(status, headers, null, body);
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

    /** Returns the complete body, which must not be changed; null if it is a stream. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** Returns the body as a stream; the caller closes it. */
    public InputStream stream() {
        if (stream != null) {
            return stream;
        }
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }
}
