package dev.callsheet.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request in chunks, and checks that it is as long as announced. */
public final class BodyChunks implements Closeable {
    private static final int CHUNK = 1 << 14;

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
     * Returns the next bytes; none at the end.
     *
     * @throws UploadException if the body cannot be read, or is not as long as announced
     */
    public byte[] next() throws UploadException {
        byte[] chunk;
        try {
            chunk = in.readNBytes(CHUNK);
        } catch (IOException | RuntimeException unreadable) {
            throw new UploadException(unreadable);
        }
        count += chunk.length;
        if (length >= 0 && (count > length || (chunk.length == 0 && count < length))) {
            throw new UploadException(new IOException("The announced length is " + length
                    + " bytes, the actual length is " + (chunk.length == 0 ? "" : "at least ") + count + "."));
        }
        return chunk;
    }

    @Override
    public void close() throws UploadException {
        try {
            in.close();
        } catch (IOException | RuntimeException unreadable) {
            throw new UploadException(unreadable);
        }
    }
}
