package dev.callsheet.testkit.exchange;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a request body or file. Up to 1 MiB (a form or JSON body: up to 16 MiB) are kept. Of anything larger, only
 * the size and the digest are known, so that an upload of any size fits into a small heap.
 */
public final class ReceivedBytes {
    private final byte[] bytes;
    private final long size;
    private final String sha256;

    /**
     * @param bytes the bytes if they were kept, else none
     * @param size how many bytes were received
     * @param sha256 the digest of all bytes, in lower-case hex
     */
    public ReceivedBytes(byte[] bytes, long size, String sha256) {
        this.bytes = bytes;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Returns how many bytes were received. */
    public long size() {
        return size;
    }

    /** Returns whether the bytes were kept. */
    public boolean kept() {
        return bytes.length == size;
    }

    /** Returns how many bytes are held in memory: all or none. */
    public int held() {
        return bytes.length;
    }

    /**
     * Returns a copy of the bytes.
     *
     * @throws IllegalStateException if there were too many to keep
     */
    public byte[] bytes() {
        return checkedBytes().clone();
    }

    /**
     * Returns the bytes decoded as UTF-8.
     *
     * @throws IllegalStateException if there were too many to keep
     */
    public String text() {
        return new String(checkedBytes(), StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 digest of all bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    private byte[] checkedBytes() {
        if (!kept()) {
            throw new IllegalStateException(size
                    + " bytes were too many to keep. Compare size() and sha256() instead, which cover all of them.");
        }
        return bytes;
    }

    /** Returns the size, such as {@code 7 bytes}. */
    @Override
    public String toString() {
        return size + (size == 1 ? " byte" : " bytes");
    }
}
