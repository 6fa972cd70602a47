package dev.callsheet.runtime.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads UUIDs and URIs. */
final class Texts {
    /** RFC 9562 section 4; the JDK would also read fewer digits. */
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String NOT_IN_URI = " \"<>\\^`{|}";

    private Texts() {}

    static @Nullable UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    static @Nullable URI uri(String text) {
        try {
            return text.isEmpty() ? null : new URI(text);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }

    /** Escapes the characters of a text that a URI cannot have, and returns the URI; null if the result is not valid either. */
    static @Nullable URI escapedUri(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c <= ' ' || c >= 0x7f || NOT_IN_URI.indexOf(c) >= 0) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                escaped.append(c);
            }
        }
        return uri(escaped.toString());
    }
}
