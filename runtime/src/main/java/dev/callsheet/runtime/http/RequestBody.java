package dev.callsheet.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request: bytes, or a stream that is opened when it is sent. */
public final class RequestBody {
    private final byte @Nullable [] bytes;
    private final long length;
    private final @Nullable Source source;

    private RequestBody(byte @Nullable [] bytes, long length, @Nullable Source source) {
        this.bytes = bytes;
        this.length = length;
        this.source = source;
    }

    /** Returns a body in memory, which must not change afterwards. */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(bytes, bytes.length, null);
    }

    /**
     * Returns a body that is read when it is sent.
     *
     * @param length in bytes; -1 if it is not known
     */
    public static RequestBody of(long length, Source source) {
        return new RequestBody(null, length, source);
    }

    /** Returns the bytes, which must not be changed; null if the body is a stream. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** Returns the length in bytes; -1 if it is not known. */
    public long length() {
        return length;
    }

    /**
     * Returns a stream that starts at the first byte. The caller closes it.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        if (source != null) {
            return source.open();
        }
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }

    /** Opens the content of a body. */
    @FunctionalInterface
    public interface Source {
        /**
         * Returns a stream that starts at the first byte.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
