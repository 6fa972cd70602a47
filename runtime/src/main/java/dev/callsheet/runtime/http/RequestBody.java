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

    /** A body in memory, which must not change any more. */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(bytes, bytes.length, null);
    }

    /**
     * A body that is read when it is sent.
     *
     * @param length in bytes; -1 where it is not known
     */
    public static RequestBody of(long length, Source source) {
        return new RequestBody(null, length, source);
    }

    /** The bytes; null where the body is a stream. Not to be changed. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** The length in bytes; -1 where it is not known. */
    public long length() {
        return length;
    }

    /**
     * The body from its first byte on; the caller closes it.
     *
     * @throws IOException where it cannot be opened
     */
    public InputStream open() throws IOException {
        if (source != null) {
            return source.open();
        }
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }

    /** Opens a body. */
    @FunctionalInterface
    public interface Source {
        /**
         * A stream from the first byte on.
         *
         * @throws IOException where it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
