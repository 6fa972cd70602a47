package dev.callsheet.openapi.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** JSON pointers (RFC 6901), also as fragments of URIs. */
final class JsonPointer {
    private JsonPointer() {}

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** Returns the tokens of a pointer that starts with a slash. */
    static List<String> tokens(String pointer) {
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(JsonPointer::unescape)
                .toList();
    }

    /** Returns the tokens of what a key or index leads to. */
    static List<String> child(List<String> parent, String token) {
        List<String> tokens = new ArrayList<>(parent);
        tokens.add(token);
        return List.copyOf(tokens);
    }

    /** Returns the pointer as the fragment of a URI. */
    static String fragment(List<String> tokens) {
        return tokens.stream()
                .map(token -> "/" + escape(token).replace("%", "%25"))
                .collect(Collectors.joining());
    }

    /** Returns a part of a URI without percent-encoding; a {@code %} that encodes nothing stands for itself. */
    static String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            out.write(value < 0 ? bytes[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : 16 * first + second;
    }
}
