package dev.callsheet.testkit.http;

import dev.callsheet.testkit.exchange.ReceivedBytes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Accepts any number of bytes and keeps them unless they exceed a limit. */
public final class ReceivedBytesSink extends OutputStream {
    /** No bytes. */
    public static final ReceivedBytes NONE = new ReceivedBytesSink(0).received();

    private final int limit;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    /** @param limit how many bytes are kept; with one byte more, none are */
    ReceivedBytesSink(int limit) {
        this.limit = limit;
    }

    /** Returns the bytes of an array, all of which are kept. */
    public static ReceivedBytes of(byte[] bytes) {
        ReceivedBytesSink sink = new ReceivedBytesSink(bytes.length);
        sink.write(bytes, 0, bytes.length);
        return sink.received();
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
        digest.update(bytes, offset, length);
        if (size <= limit) {
            kept.write(bytes, offset, length);
        } else if (kept.size() > 0) {
            kept = new ByteArrayOutputStream();
        }
    }

    long size() {
        return size;
    }

    /** Returns the bytes received; to be called once, at the end. */
    ReceivedBytes received() {
        return new ReceivedBytes(kept.toByteArray(), size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
