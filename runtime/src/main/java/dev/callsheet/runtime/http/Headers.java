package dev.callsheet.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up headers, ignoring the case of their names (RFC 9110 section 5.1). */
public final class Headers {
    private Headers() {}

    /** Returns the first value of a header; null if there is none. */
    public static @Nullable String first(Map<String, List<String>> headers, String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }

    /** Returns all values of a header, separated by commas (RFC 9110 section 5.3); empty if there is none. */
    public static String joined(Map<String, List<String>> headers, String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                values.addAll(header.getValue());
            }
        }
        return String.join(", ", values);
    }
}
