package dev.callsheet.runtime;

import dev.callsheet.runtime.http.Headers;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside its value.
 *
 * @param status the HTTP status
 * @param headers the HTTP headers; look one up with {@link #header}
 * @param warnings the server's warnings
 * @param messages the server's messages for the developer
 * @param problems parts that were not what the API promises; at most the first hundred
 * @param nextCursor where the next page starts; null where there is none, or where the cursor is a part of the value
 * @param body the whole answer; null where it is a file
 */
public record ResponseInfo(
        int status,
        Map<String, List<String>> headers,
        List<String> warnings,
        List<String> messages,
        List<DecodeProblem> problems,
        @Nullable String nextCursor,
        @Nullable Json body) {
    public ResponseInfo {
        warnings = List.copyOf(warnings);
        messages = List.copyOf(messages);
        problems = List.copyOf(problems);
    }

    /** The first value of a header, whatever the case of its name; null where there is none. */
    public @Nullable String header(String name) {
        return Headers.first(headers, name);
    }

    /** Status, warnings, messages and problems: headers and body may hold secrets. */
    @Override
    public String toString() {
        return "ResponseInfo[status=" + status + ", warnings=" + warnings + ", messages=" + messages + ", problems="
                + problems + "]";
    }
}
