package dev.callsheet.runtime.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The status and headers of a response.
 *
 * @param minor the minor version of HTTP/1
 * @param headers names ignore case
 */
record ResponseHead(int minor, int status, Map<String, List<String>> headers) {
    /** Returns whether another response follows for the same request (RFC 9110 section 15.2). */
    boolean isInterim() {
        return status / 100 == 1;
    }

    /** Returns the elements of a header that is a list (RFC 9110 section 5.6.1), in lower case, empty ones included. */
    List<String> list(String name) {
        List<String> elements = new ArrayList<>(1);
        for (String value : headers.getOrDefault(name, List.of())) {
            int start = 0;
            for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
                elements.add(element(value.substring(start, comma)));
                start = comma + 1;
            }
            elements.add(element(value.substring(start)));
        }
        return elements;
    }

    private static String element(String text) {
        return ResponseParser.trim(text, 0).toLowerCase(Locale.ROOT);
    }

    /** Returns whether the server keeps the connection open (RFC 9112 section 9.3). */
    boolean keepsConnection() {
        List<String> options = list("Connection");
        return minor > 0 ? !options.contains("close") : options.contains("keep-alive");
    }
}
