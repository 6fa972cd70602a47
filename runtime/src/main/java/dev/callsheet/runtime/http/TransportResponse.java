package dev.callsheet.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it travels: status, headers and a body that is there or comes as a stream. */
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

    /** An answer whose body has arrived. The array must not change any more. */
    public static TransportResponse of(int status, Map<String, List<String>> headers, byte[] body) {
        return new TransportResponse(status, headers, body, null);
    }

    /** An answer whose body is still to come. */
    public static TransportResponse streamed(int status, Map<String, List<String>> headers, InputStream body) {
        return new TransportResponse(status, headers, null, body);
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

    /** The body; null where it comes as a stream. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** The body as a stream; the caller closes it. */
    public InputStream stream() {
        if (stream != null) {
            return stream;
        }
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }
}
