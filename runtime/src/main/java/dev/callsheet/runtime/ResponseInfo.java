package dev.callsheet.runtime;

import dev.callsheet.runtime.http.Headers;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a response says in addition to its value.
 *
 * @param status the HTTP status
 * @param headers the HTTP headers; {@link #header} looks one up
 * @param warnings the server's warnings
 * @param messages the server's messages for developers
 * @param problems parts of the response that do not match the API description; the first hundred at most
 * @param nextPage what {@link PagedCall#resume} takes to continue after this page; null on the last page, and if the
 *     method has no pages
 * @param body the whole response; null if it is not JSON
 */
public record ResponseInfo(
        int status,
        Map<String, List<String>> headers,
        List<String> warnings,
        List<String> messages,
        List<DecodeProblem> problems,
        @Nullable String nextPage,
        @Nullable Json body) {
    public ResponseInfo {
        warnings = List.copyOf(warnings);
        messages = List.copyOf(messages);
        problems = List.copyOf(problems);
    }

    /** Returns a copy that continues differently. */
    public ResponseInfo withNextPage(@Nullable String text) {
        return new ResponseInfo(status, headers, warnings, messages, problems, text, body);
    }

    /** Returns the first value of a header, ignoring the case of its name; null if there is none. */
    public @Nullable String header(String name) {
        return Headers.first(headers, name);
    }

    /** Shows the status, warnings, messages and problems. Headers and body may hold secrets. */
    @Override
    public String toString() {
        return "ResponseInfo[status=" + status + ", warnings=" + warnings + ", messages=" + messages + ", problems="
                + problems + "]";
    }
}
