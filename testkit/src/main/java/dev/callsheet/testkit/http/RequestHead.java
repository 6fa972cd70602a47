package dev.callsheet.testkit.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request without its body.
 *
 * @param verb in upper case
 * @param path as sent, still encoded
 * @param query as sent, still encoded; null if there is none
 * @param headers names in any case
 */
public record RequestHead(
        String verb, String path, @Nullable String query, Map<String, List<String>> headers) {
    public RequestHead {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((header, values) -> copy.put(header, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /** Returns the first header of that name; null if there is none. */
    public @Nullable String header(String header) {
        List<String> values = headers.get(header);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
