package dev.callsheet.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request in chunks, and checks that it is as long as announced. */
public final class BodyChunks implements Closeable {
    /** A size that suits the buffers of connections. */
    public static final int SIZE = 1 << 14;

    private final long length;
    private final InputStream in;
    private long count;

    /** @throws UploadException if the body cannot be opened */
    public BodyChunks(RequestBody body) throws UploadException {
        this.length = body.length();
        try {
            this.in = body.open();
        } catch (IOException | RuntimeException unreadable) {
            throw new UploadException(unreadable);
        }
    }

    /**
     * Reads the next bytes into part of an array.
     *
     * @return how many there are; fewer than fit, perhaps 0, only at the end
     * @throws UploadException if the body cannot be read, or is not as long as announced
     */
    public int read(byte[] chunk, int offset, int size) throws UploadException {
        int read;
        try {
            read = in.readNBytes(chunk, offset, size);
        } catch (IOException | RuntimeException unreadable) {
            throw new UploadException(unreadable);
        }
        count += read;
        if (length >= 0 && (count > length || (read < size && count < length))) {
            throw new UploadException(new IOException("The announced length is " + length
                    + " bytes, the actual length is " + (read < size ? "" : "at least ") + count + "."));
        }
        return read;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException | RuntimeException ofSource) {
            // What was needed of it was read, and the server may have responded.
            return;
        }
    }
}
