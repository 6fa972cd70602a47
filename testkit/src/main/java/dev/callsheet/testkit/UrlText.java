package dev.callsheet.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text of URLs and forms. */
final class UrlText {
    private UrlText() {}

    /**
     * Adds the pairs of a query or form; a name without {@code =} has an empty value.
     *
     * @param where names the text in the message
     */
    static void decodePairs(String text, String where, Arguments arguments) throws RefusedException {
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                arguments.add(decode(name, where), decode(value, where));
            }
        }
    }

    /** Decodes a part of a path, where a plus is a plus. */
    static String decodePathPart(String text) throws RefusedException {
        return decode(text.replace("+", "%2B"), "path");
    }

    private static String decode(String text, String where) throws RefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Fault.badForm("the " + where + " is not percent-encoded: " + e.getMessage()));
        }
    }
}
