package dev.callsheet.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes bytes of any number and keeps them as long as they are few. */
final class ContentSink extends OutputStream {
    private final int most;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    /** @param most how many bytes are kept; one more, and none is */
    ContentSink(int most) {
        this.most = most;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
        digest.update(bytes, offset, length);
        if (size <= most) {
            kept.write(bytes, offset, length);
        } else if (kept.size() > 0) {
            kept = new ByteArrayOutputStream();
        }
    }

    long size() {
        return size;
    }

    /** What came; to be asked for once. */
    Content content() {
        return new Content(kept.toByteArray(), size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
