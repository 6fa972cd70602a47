package dev.callsheet.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that the server got, decoded. Its text shows neither the token nor what the spec calls secret. */
public final class RecordedRequest {
    private final Head head;
    private final Map<String, List<String>> params;
    private final Map<String, List<ReceivedFile>> files;
    private final Content body;
    private final List<String> problems;
    private final Set<String> secrets;

    RecordedRequest(Head head, Arguments arguments, Content body, List<String> problems, Set<String> secrets) {
        this.head = head;
        this.params = arguments.texts();
        this.files = arguments.files();
        this.body = body;
        this.problems = List.copyOf(problems);
        this.secrets = secrets;
    }

    /**
     * The part of a request that is known before its parameters are.
     *
     * @param name see {@link #method()}
     * @param headers names in any case
     */
    record Head(String name, String verb, String path, Map<String, List<String>> headers) {
        Head {
            Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.forEach((header, values) -> copy.put(header, List.copyOf(values)));
            headers = Collections.unmodifiableMap(copy);
        }

        @Nullable
        String header(String header) {
            List<String> values = headers.get(header);
            return values == null || values.isEmpty() ? null : values.get(0);
        }
    }

    /** The API method; the path, with its slash in front, where that is no method's. */
    public String method() {
        return head.name();
    }

    /** The HTTP verb, in upper case. */
    public String verb() {
        return head.verb();
    }

    /** The path as it came, still encoded, without the query. */
    public String path() {
        return head.path();
    }

    /** All headers, the token's included; names compare without case. */
    public Map<String, List<String>> headers() {
        return head.headers();
    }

    /** The first header of that name, in any case; null where there is none. */
    public @Nullable String header(String name) {
        return head.header(name);
    }

    /** The bearer token; null where there is none. */
    public @Nullable String token() {
        return TokenCheck.token(header("Authorization"));
    }

    /**
     * The parameters, from path, query and body, in order of arrival, each with its values; a JSON body's arrays have a
     * value for each element and its objects are JSON text.
     */
    public Map<String, List<String>> params() {
        return params;
    }

    /** The first value of a parameter; null where it did not come. */
    public @Nullable String param(String name) {
        List<String> values = params.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The files of a multipart body, by parameter. */
    public Map<String, List<ReceivedFile>> files() {
        return files;
    }

    /** The first file of a parameter; null where none came. */
    public @Nullable ReceivedFile file(String name) {
        List<ReceivedFile> some = files.get(name);
        return some == null ? null : some.get(0);
    }

    /** The body as it came; nothing of a multipart body, whose parts are in {@code params} and {@code files}. */
    public Content body() {
        return body;
    }

    /** What is wrong with the request by the spec ({@code [ERROR] ...}) or odd ({@code [WARN] ...}). */
    public List<String> problems() {
        return problems;
    }

    /** How much memory keeping this takes, about. */
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

    /** The method, parameters and problems on one line. */
    @Override
    public String toString() {
        Stream<String> values = params.entrySet().stream().map(entry -> " " + entry.getKey() + "=" + shown(entry));
        Stream<String> uploads =
                files.entrySet().stream().map(entry -> " " + entry.getKey() + "=" + shownFiles(entry.getValue()));
        String faults = problems.isEmpty() ? "" : " " + problems;
        return head.name() + " (" + head.verb() + ")"
                + Stream.concat(values, uploads).collect(Collectors.joining()) + faults;
    }

    private String shown(Map.Entry<String, List<String>> entry) {
        return secrets.contains(entry.getKey()) ? "(secret)" : JsonText.cut(String.join(",", entry.getValue()));
    }

    private static String shownFiles(List<ReceivedFile> files) {
        return files.stream()
                .map(file -> file.filename() + " (" + file.content() + ")")
                .collect(Collectors.joining(","));
    }
}
