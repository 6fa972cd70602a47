package dev.callsheet.testkit.play;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * The start of a page as clients see it: Base64 that ends in {@code =}, as real cursors often do, so that a client that
 * does not percent-encode it fails.
 */
final class Cursor {
    private Cursor() {}

    static String encode(String method, int offset) {
        String text = method + ":" + offset;
        String padded = text.length() % 3 == 0 ? text + " " : text;
        return Base64.getEncoder().encodeToString(padded.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the offset; empty unless {@code encode} returned the cursor for this method and an offset below the size. */
    static OptionalInt decode(String method, int size, String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8).strip();
            int offset = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
            boolean ours = offset > 0 && offset < size && encode(method, offset).equals(cursor);
            return ours ? OptionalInt.of(offset) : OptionalInt.empty();
        } catch (IllegalArgumentException e) {
            // Not Base64, or without a number at its end: not one of ours.
            return OptionalInt.empty();
        }
    }
}
