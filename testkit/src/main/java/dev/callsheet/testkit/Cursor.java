package dev.callsheet.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * Where a page starts, as clients see it: Base64 that ends in {@code =}, as real cursors do, so that a client that
 * forgets to percent-encode it is found out.
 */
final class Cursor {
    private Cursor() {}

    static String encode(String method, int offset) {
        String text = method + ":" + offset;
        String padded = text.length() % 3 == 0 ? text + " " : text;
        return Base64.getEncoder().encodeToString(padded.getBytes(StandardCharsets.UTF_8));
    }

    /** The offset; none where {@code encode} didn't make the cursor, for this method and a listing this long. */
    static OptionalInt decode(String method, int size, String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8).strip();
            int offset = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
            boolean ours = offset > 0 && offset < size && encode(method, offset).equals(cursor);
            return ours ? OptionalInt.of(offset) : OptionalInt.empty();
        } catch (IllegalArgumentException e) {
            // Neither Base64 nor a number at its end: not ours.
            return OptionalInt.empty();
        }
    }
}
