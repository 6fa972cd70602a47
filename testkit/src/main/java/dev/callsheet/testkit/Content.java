package dev.callsheet.testkit;

import java.nio.charset.StandardCharsets;

/**
 * Bytes that came with a request. Up to 1 MiB (a form or JSON body: up to 16 MiB) they are kept; of more, only size and
 * digest are known, so that an upload of any size fits a small heap.
 */
public final class Content {
    /** No bytes. */
    static final Content NONE = new ContentSink(0).content();

    private final byte[] bytes;
    private final long size;
    private final String sha256;

    Content(byte[] bytes, long size, String sha256) {
        this.bytes = bytes;
        this.size = size;
        this.sha256 = sha256;
    }

    /** How many bytes came. */
    public long size() {
        return size;
    }

    /** Whether the bytes were kept. */
    public boolean kept() {
        return bytes.length == size;
    }

    /** Bytes held in memory. */
    int held() {
        return bytes.length;
    }

    /**
     * A copy of the bytes.
     *
     * @throws IllegalStateException if there were too many to keep
     */
    public byte[] bytes() {
        return checkedBytes().clone();
    }

    /**
     * The bytes read as UTF-8.
     *
     * @throws IllegalStateException if there were too many to keep
     */
    public String text() {
        return new String(checkedBytes(), StandardCharsets.UTF_8);
    }

    /** The SHA-256 digest of all bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    private byte[] checkedBytes() {
        if (!kept()) {
            throw new IllegalStateException("These " + size
                    + " bytes were too many to keep; compare size() and sha256() instead, which cover all of them.");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
