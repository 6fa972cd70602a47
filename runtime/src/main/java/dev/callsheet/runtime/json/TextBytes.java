package dev.callsheet.runtime.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Creates strings straight from the bytes of a response; the JSON library would copy them through an array of characters.
 * Eight bytes are looked at together, as that is half of what decoding costs. Short strings that a response repeats, such as time zones and IDs of
 * workspaces, are made once. For one thread.
 */
final class TextBytes {
    /** A smaller response hardly repeats itself. */
    private static final int LEAST_TO_SHARE = 8_192;

    private static final int LONGEST_SHARED = 32;
    private static final int SLOT_BITS = 8;
    private static final int SLOT_SHIFT = Long.SIZE - SLOT_BITS;

    private static final int BYTES = Long.BYTES;
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;

    private final byte[] source;
    private final ByteBuffer eight;
    private byte[] unescaped = new byte[0];
    private final @Nullable String @Nullable [] shared;
    private final long[] hashes;
    private final int[] places;

    TextBytes(byte[] source) {
        this.source = source;
        this.eight = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
        boolean shares = source.length >= LEAST_TO_SHARE;
        int slots = shares ? 1 << SLOT_BITS : 0;
        this.shared = shares ? new String[slots] : null;
        this.hashes = new long[slots];
        this.places = new int[slots];
    }

    /**
     * Returns a string of ASCII characters without escapes, but for those of slashes; null if it has others.
     *
     * @param start the offset of its first byte, after the quotation mark
     */
    @Nullable
    String read(int start) {
        int end = special(start);
        if (end < 0) {
            return null;
        }
        return source[end] == '"' ? text(start, end) : withSlashes(start, end);
    }

    /** Returns a string with escaped slashes, as servers in PHP write each URL; null if it has another special character. */
    private @Nullable String withSlashes(int start, int firstSpecial) {
        int length = 0;
        int from = start;
        int end = firstSpecial;
        while (source[end] == '\\' && end + 1 < source.length && source[end + 1] == '/') {
            length = append(from, end, length);
            from = end + 1;
            end = special(from + 1);
            if (end < 0) {
                return null;
            }
        }
        if (source[end] != '"') {
            return null;
        }
        length = append(from, end, length);
        return decode(unescaped, 0, length);
    }

    private int append(int from, int to, int length) {
        int sum = length + to - from;
        if (sum > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, Math.max(sum, 2 * unescaped.length));
        }
        System.arraycopy(source, from, unescaped, length, to - from);
        return sum;
    }

    /** Returns the offset of the first byte that is special; negative if it is near the end of the response. */
    private int special(int start) {
        for (int at = start; at + BYTES <= source.length; at += BYTES) {
            long special = specials(eight.getLong(at));
            if (special != 0) {
                return at + Long.numberOfTrailingZeros(special) / BYTES;
            }
        }
        return -1;
    }

    /**
     * Returns the top bit of each byte that is a quotation mark, a backslash or not ASCII. Only the first of them is certain, as
     * the subtraction borrows. A control character is one for the parser to reject.
     */
    private static long specials(long bytes) {
        return (((bytes ^ QUOTES) - EACH) | ((bytes ^ BACKSLASHES) - EACH) | bytes) & TOP_BITS;
    }

    private String text(int start, int end) {
        if (end == start) {
            return "";
        }
        if (shared == null || end - start > LONGEST_SHARED) {
            return decode(source, start, end);
        }
        long hash = hash(start, end);
        int slot = (int) (hash >>> SLOT_SHIFT);
        String text = shared[slot];
        if (text == null || hashes[slot] != hash || !isAt(places[slot], text.length(), start, end)) {
            text = decode(source, start, end);
            shared[slot] = text;
            hashes[slot] = hash;
            places[slot] = start;
        }
        return text;
    }

    private boolean isAt(int at, int length, int start, int end) {
        return Arrays.equals(source, at, at + length, source, start, end);
    }

    /** Returns a hash of the length and of the first and last eight bytes. */
    private long hash(int start, int end) {
        int length = end - start;
        long first = eight.getLong(start) << (Math.max(0, BYTES - length) * BYTES);
        long last = length < BYTES ? 0 : eight.getLong(end - BYTES);
        return (first * 31 + last + length) * 0x9E3779B97F4A7C15L;
    }

    private static String decode(byte[] ascii, int start, int end) {
        return new String(ascii, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
