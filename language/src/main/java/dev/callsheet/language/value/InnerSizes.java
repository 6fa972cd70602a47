package dev.callsheet.language.value;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.Bounds.MaxOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether strings and lists inside of a value are within the bounds that its place has for them: {@code maxOf}. */
public final class InnerSizes {
    private InnerSizes() {}

    /** Returns what is wrong inside of a value that is at the path. */
    public static Stream<ValueProblem> problems(Bounds bounds, JsonValue value, List<String> path) {
        return bounds.maxOf().stream().flatMap(max -> problems(max, value, path));
    }

    /** Returns what is wrong with an element of a list of strings; empty if nothing is. */
    public static Optional<String> ofElement(Bounds bounds, String text) {
        return bounds.maxOf().stream()
                .filter(MaxOf::isOfElements)
                .flatMap(max -> problem(max, ValueSize.length(text)).stream())
                .findFirst();
    }

    private static Stream<ValueProblem> problems(MaxOf max, JsonValue value, List<String> path) {
        if (value instanceof JsonArray array) {
            return IntStream.range(0, array.items().size()).boxed().flatMap(i -> {
                JsonValue item = array.items().get(i);
                List<String> inside = below(path, "" + i);
                return max.isOfElements() ? sized(max, item, inside) : problems(max, item, inside);
            });
        }
        JsonValue member = value instanceof JsonObject object ? object.members().get(max.field()) : null;
        return member == null ? Stream.empty() : sized(max, member, below(path, max.field()));
    }

    private static Stream<ValueProblem> sized(MaxOf max, JsonValue value, List<String> path) {
        int size = value instanceof JsonString string
                ? ValueSize.length(string.text())
                : value instanceof JsonArray array ? array.items().size() : 0;
        return problem(max, size).map(text -> new ValueProblem(text, path, value)).stream();
    }

    private static Optional<String> problem(MaxOf max, int size) {
        return ValueSize.problem(new Bounds(null, max.max(), null), BigDecimal.valueOf(size));
    }

    private static List<String> below(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }
}
