package dev.callsheet.language.value;

import dev.callsheet.language.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON value.
 *
 * @param text follows the name of the value: {@code must be a boolean}
 * @param path the keys and indexes that lead to the value; empty for the value as a whole
 * @param value the value that is wrong, or the object that lacks one
 */
public record ValueProblem(String text, List<String> path, JsonValue value) {
    public ValueProblem {
        path = List.copyOf(path);
    }

    /** Returns the path as people write it: {@code pets[0].name}; empty for the value as a whole. */
    public String dotted() {
        return path.stream()
                .map(key -> key.matches("\\d+") ? "[" + key + "]" : "." + key)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Returns the JSON pointer to the value (RFC 6901 section 3); empty for the value as a whole. */
    public String pointer() {
        return path.stream()
                .map(key -> "/" + key.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
