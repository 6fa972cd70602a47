package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.collection.OrderedMap;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and copies the values of a request: they must be of a type that can be sent, and must not change. */
final class SentValue {
    private final Endpoint<?, ?> endpoint;
    private final Param param;

    /** Handles the values of one parameter. */
    SentValue(Endpoint<?, ?> endpoint, Param param) {
        this.endpoint = endpoint;
        this.param = param;
    }

    /**
     * Returns the value, with lists and maps copied.
     *
     * @throws IllegalArgumentException if the value, or one inside it, is null or cannot be sent
     */
    Object copy(@Nullable Object value) {
        if (value == null) {
            if (param.hasNullElements()) {
                return Json.NULL;
            }
            throw invalid("has an element that is null");
        }
        return switch (ValueKind.of(value)) {
            case LIST -> list((Collection<?>) value);
            case MAP -> map((Map<?, ?>) value);
            case FLOATING -> finite((Number) value);
            case TEXT, NUMBER, BOOLEAN, INSTANT, FORMATTED, JSON, MODEL -> value;
            case OTHER -> file(value);
        };
    }

    private List<Object> list(Collection<?> list) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(element -> copy.add(copy(element)));
        return List.copyOf(copy);
    }

    private Map<String, Object> map(Map<?, ?> map) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            if (!(key instanceof String name)) {
                throw invalid("has a key that is not a string");
            }
            copy.put(name, copy(element));
        });
        return OrderedMap.of(copy);
    }

    private Number finite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw invalid("must be a finite number");
        }
        return value;
    }

    private Object file(Object value) {
        if (!(value instanceof Upload)) {
            throw invalid("cannot be a " + value.getClass().getName() + "; convert it with Json.of(value)");
        }
        return value;
    }

    private IllegalArgumentException invalid(String what) {
        return ApiRequest.invalid(endpoint, param.name(), what);
    }

    /**
     * Returns what is wrong with a value in a path, as the end of a sentence; null if it is valid. Dots would lead to
     * another folder even if they were escaped (RFC 3986 section 5.2.4).
     *
     * @param keepsSlashes whether slashes separate segments
     */
    static @Nullable String pathProblem(Object value, boolean keepsSlashes) {
        String text = ValueKind.of(value) == ValueKind.TEXT ? PlainText.of(value) : "-";
        if (text.isEmpty()) {
            return "is part of the path and must not be empty";
        }
        for (String segment : keepsSlashes ? text.split("/", -1) : new String[] {text}) {
            if (segment.equals(".") || segment.equals("..")) {
                return "is part of the path and must not be `.` or `..`";
            }
        }
        return null;
    }

    /** Returns what is wrong with a value that is a header, as the end of a sentence; null if it is valid. */
    static @Nullable String headerProblem(Object value) {
        if (value instanceof Collection<?> list) {
            for (Object element : list) {
                String problem = headerProblem(element);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }
        return ValueKind.of(value) == ValueKind.TEXT ? HeaderRules.problem(PlainText.of(value)) : null;
    }
}
