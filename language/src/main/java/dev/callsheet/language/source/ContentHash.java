package dev.callsheet.language.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which it is known whether a file has changed: SHA-256, in lower-case hexadecimal digits. */
public final class ContentHash {
    private ContentHash() {}

    /** Returns the hash of bytes. */
    public static String of(byte[] bytes) {
        return text(digest().digest(bytes));
    }

    /** Returns a digest to add bytes to, for {@link #text}. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the text of what a digest gave. */
    public static String text(byte[] digested) {
        return HexFormat.of().formatHex(digested);
    }
}
