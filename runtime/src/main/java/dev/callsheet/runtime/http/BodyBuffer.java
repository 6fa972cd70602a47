package dev.callsheet.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the body of a response up to a limit. */
public final class BodyBuffer {
    private static final int LARGEST_START = 1 << 20;
    private static final int USUAL_START = 1 << 13;

    private final long limit;
    private byte[] bytes;
    private int size;

    /**
     * Creates an empty body.
     *
     * @param limit the largest size in bytes
     * @param length the length that the server announces; -1 if it does not
     */
    public BodyBuffer(long limit, long length) {
        this.limit = limit;
        // Do not allocate more than this for a length that is only announced.
        this.bytes = new byte[(int) Math.min(limit, length < 0 ? USUAL_START : Math.min(length, LARGEST_START))];
    }

    /**
     * Adds the remaining bytes of a buffer.
     *
     * @throws ResponseTooLargeException if the body is then larger than the limit
     */
    public void add(ByteBuffer buffer) throws ResponseTooLargeException {
        int count = buffer.remaining();
        reserve(count);
        buffer.get(bytes, size, count);
        size += count;
    }

    /**
     * Adds all that a stream has left.
     *
     * @throws ResponseTooLargeException if the body is then larger than the limit
     * @throws IOException if the stream cannot be read
     */
    public void addAll(InputStream in) throws IOException {
        int count = 0;
        while (count >= 0) {
            size += count;
            if (size == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                reserve(1);
                bytes[size++] = (byte) next;
            }
            count = in.read(bytes, size, bytes.length - size);
        }
    }

    private void reserve(int count) throws ResponseTooLargeException {
        long needed = size + (long) count;
        if (needed > limit) {
            throw new ResponseTooLargeException(limit);
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * bytes.length)));
        }
    }

    /** Returns the body. Nothing must be added afterwards. */
    public byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
