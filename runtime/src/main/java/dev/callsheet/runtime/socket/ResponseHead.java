package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Headers;
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

    /** Returns the elements of a header that is a list (RFC 9110 section 5.6.1), in lower case. */
    List<String> list(String name) {
        String joined = Headers.joined(headers, name).toLowerCase(Locale.ROOT);
        List<String> elements = new ArrayList<>(1);
        for (int start = 0; start < joined.length(); ) {
            int comma = joined.indexOf(',', start);
            int end = comma < 0 ? joined.length() : comma;
            String element = ResponseParser.trim(joined.substring(start, end), 0);
            if (!element.isEmpty()) {
                elements.add(element);
            }
            start = end + 1;
        }
        return elements;
    }

    /** Returns whether the server keeps the connection open (RFC 9112 section 9.3). */
    boolean keepsConnection() {
        List<String> options = list("Connection");
        return minor > 0 ? !options.contains("close") : options.contains("keep-alive");
    }
}
