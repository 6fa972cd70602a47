package dev.callsheet.testkit;

import dev.callsheet.testkit.check.Credentials;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.exchange.ReceivedFile;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.RequestHead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server received, decoded. Its text shows neither the token nor parameters that the spec calls secret.
 */
public final class RecordedRequest {
    private final String method;
    private final RequestHead head;
    private final Map<String, List<String>> params;
    private final Map<String, List<ReceivedFile>> files;
    private final ReceivedBytes body;
    private final List<String> problems;
    private final Set<String> secrets;

    RecordedRequest(
            String method,
            RequestHead head,
            ReceivedParameters parameters,
            ReceivedBytes body,
            List<String> problems,
            Set<String> secrets) {
        this.method = method;
        this.head = head;
        this.params = parameters.texts();
        this.files = parameters.files();
        this.body = body;
        this.problems = List.copyOf(problems);
        this.secrets = Set.copyOf(secrets);
    }

    /** Returns the API method, or the path with its leading slash if it is not that of a method. */
    public String method() {
        return method;
    }

    /** Returns the HTTP verb, in upper case. */
    public String verb() {
        return head.verb();
    }

    /** Returns the path as sent, still encoded, without the query. */
    public String path() {
        return head.path();
    }

    /** Returns all headers, the one with the token included. Names are case-insensitive. */
    public Map<String, List<String>> headers() {
        return head.headers();
    }

    /** Returns the first header of that name, in any case; null if there is none. */
    public @Nullable String header(String name) {
        return head.header(name);
    }

    /** Returns the bearer token; null if there is none. */
    public @Nullable String token() {
        return Credentials.token(header("Authorization"));
    }

    /**
     * Returns the parameters from path, query and body, in order of arrival, each with its values. An array in a JSON body
     * has one value for each element; an object is JSON text.
     */
    public Map<String, List<String>> params() {
        return params;
    }

    /** Returns the first value of a parameter; null if the request does not send it. */
    public @Nullable String param(String name) {
        List<String> values = params.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Returns the files of a multipart body, by parameter. */
    public Map<String, List<ReceivedFile>> files() {
        return files;
    }

    /** Returns the first file of a parameter; null if there is none. */
    public @Nullable ReceivedFile file(String name) {
        List<ReceivedFile> some = files.get(name);
        return some == null ? null : some.get(0);
    }

    /** Returns the body as sent; no bytes for a multipart body, whose parts are in {@code params} and {@code files}. */
    public ReceivedBytes body() {
        return body;
    }

    /** Returns what is wrong with the request ({@code [ERROR] ...}) or suspicious ({@code [WARN] ...}) by the spec. */
    public List<String> problems() {
        return problems;
    }

    /** Returns about how many bytes of memory this takes. */
    long held() {
        long texts = params.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        long bytes = files.values().stream()
                .flatMap(List::stream)
                .mapToLong(file -> file.content().held())
                .sum();
        return body.held() + 2 * texts + bytes;
    }

    /** Returns the method, parameters and problems on one line. */
    @Override
    public String toString() {
        Stream<String> values = params.entrySet().stream().map(entry -> " " + entry.getKey() + "=" + shown(entry));
        Stream<String> uploads =
                files.entrySet().stream().map(entry -> " " + entry.getKey() + "=" + shownFiles(entry.getValue()));
        String suffix = problems.isEmpty() ? "" : " " + problems;
        return method + " (" + head.verb() + ")"
                + Stream.concat(values, uploads).collect(Collectors.joining()) + suffix;
    }

    private String shown(Map.Entry<String, List<String>> entry) {
        return secrets.contains(entry.getKey()) ? "(secret)" : Excerpt.of(String.join(",", entry.getValue()));
    }

    private static String shownFiles(List<ReceivedFile> files) {
        return files.stream()
                .map(file -> file.filename() + " (" + file.content() + ")")
                .collect(Collectors.joining(","));
    }
}
