package dev.callsheet.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes the percent-encoded text of URLs and forms. */
public final class UrlDecoder {
    private UrlDecoder() {}

    /**
     * Adds the parameters of a query or form. A name without {@code =} has an empty value.
     *
     * @param source names the text in the message
     * @throws UnreadableRequestException if the text is not percent-encoded
     */
    public static void decodePairs(String text, String source, ReceivedParameters parameters)
            throws UnreadableRequestException {
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(decode(name, source), decode(value, source));
            }
        }
    }

    /**
     * Returns a segment of a path, decoded. A plus is a plus there.
     *
     * @throws UnreadableRequestException if the text is not percent-encoded
     */
    public static String decodeSegment(String text) throws UnreadableRequestException {
        return decode(text.replace("+", "%2B"), "path");
    }

    private static String decode(String text, String source) throws UnreadableRequestException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UnreadableRequestException.form("the " + source + " is not percent-encoded: " + e.getMessage());
        }
    }
}
