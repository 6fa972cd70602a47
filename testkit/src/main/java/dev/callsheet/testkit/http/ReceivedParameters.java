package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonNull;
import dev.callsheet.testkit.exchange.ReceivedFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parameters of a request, by name, in the order of arrival. Filled while the request is read, by one thread. */
public final class ReceivedParameters {
    private final Map<String, ReceivedValue> values = new LinkedHashMap<>();

    private final Map<String, List<String>> partTypes = new LinkedHashMap<>();

    /** Adds the content type of a part of a multipart body; empty if it has none. */
    public void addPartType(String name, String contentType) {
        partTypes.merge(name, List.of(contentType), ReceivedParameters::concat);
    }

    /** Returns the content types of the parts of a multipart body by this name, in their order. */
    public List<String> partTypes(String name) {
        return partTypes.getOrDefault(name, List.of());
    }

    /** Adds a text. */
    public void add(String name, String text) {
        values.merge(name, new ReceivedValue.Text(List.of(text)), ReceivedParameters::join);
    }

    /** Adds a value. */
    public void add(String name, ReceivedValue value) {
        values.merge(name, value, ReceivedParameters::join);
    }

    void add(String name, ReceivedFile file) {
        values.merge(name, new ReceivedValue.Files(List.of(file)), ReceivedParameters::join);
    }

    void add(String name, JsonValue value) {
        if (!(value instanceof JsonNull)) {
            values.merge(name, new ReceivedValue.Json(value), ReceivedParameters::join);
        }
    }

    /** Returns the value of a parameter; null if the request does not send it. */
    public @Nullable ReceivedValue get(String name) {
        return values.get(name);
    }

    /** Returns whether the request sends a parameter. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the names of all parameters, files included. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Returns the first text of a parameter; null if there is none. */
    public @Nullable String text(String name) {
        ReceivedValue value = values.get(name);
        return value == null || value.texts().isEmpty() ? null : value.texts().get(0);
    }

    /** Returns all parameters but files, as texts. */
    public Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (files(value).isEmpty()) {
                texts.put(name, value.texts());
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Returns the files, by parameter. */
    public Map<String, List<ReceivedFile>> files() {
        Map<String, List<ReceivedFile>> files = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!files(value).isEmpty()) {
                files.put(name, files(value));
            }
        });
        return Collections.unmodifiableMap(files);
    }

    /** Joins the values of a name that is sent twice: files with files, anything else as texts. */
    private static ReceivedValue join(ReceivedValue first, ReceivedValue second) {
        return files(first).isEmpty() || files(second).isEmpty()
                ? new ReceivedValue.Text(concat(first.texts(), second.texts()))
                : new ReceivedValue.Files(concat(files(first), files(second)));
    }

    private static List<ReceivedFile> files(ReceivedValue value) {
        return value.match(text -> List.of(), json -> List.of(), ReceivedValue.Files::files);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
