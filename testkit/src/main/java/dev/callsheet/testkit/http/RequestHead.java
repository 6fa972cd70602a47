package dev.callsheet.testkit.http;

import java.util.Collections;
import java.util.LinkedHashMap;
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

    /**
     * Returns the parameters in the query.
     *
     * @throws UnreadableRequestException if the query is not percent-encoded
     */
    public ReceivedParameters queryParameters() throws UnreadableRequestException {
        ReceivedParameters parameters = new ReceivedParameters();
        if (query != null) {
            UrlDecoder.decodePairs(query, "query", parameters);
        }
        return parameters;
    }

    /**
     * Returns the cookies by name.
     *
     * @throws UnreadableRequestException if a value is not percent-encoded
     */
    public Map<String, String> cookies() throws UnreadableRequestException {
        Map<String, String> cookies = new LinkedHashMap<>();
        String header = header("Cookie");
        for (String pair : header == null ? new String[0] : header.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1).strip();
                cookies.put(pair.substring(0, equals).strip(), UrlDecoder.decodeSegment(value));
            }
        }
        return cookies;
    }
}
