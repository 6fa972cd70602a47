package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.collection.OrderedMap;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonWritable;
import dev.callsheet.runtime.json.OpenValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a request: of a type that can be sent, and not to be changed from outside. */
final class RequestValue {
    private RequestValue() {}

    /** The value, lists and maps copied. */
    static Object copy(Endpoint<?, ?> endpoint, String param, Object value) {
        if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(copy(endpoint, param, element(endpoint, param, element)));
            }
            return List.copyOf(copy);
        } else if (value instanceof Map<?, ?> map) {
            LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                if (!(key instanceof String name)) {
                    throw ApiRequest.fault(endpoint, param, "has a key that is no text");
                }
                copy.put(name, copy(endpoint, param, element(endpoint, param, element)));
            });
            return OrderedMap.of(copy);
        } else if (value instanceof Double || value instanceof Float) {
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw ApiRequest.fault(endpoint, param, "must be a finite number");
            }
        } else if (!isSendable(value)) {
            throw ApiRequest.fault(
                    endpoint,
                    param,
                    "cannot be a " + value.getClass().getName() + "; make it JSON first, with Json.of(value)");
        }
        return value;
    }

    private static Object element(Endpoint<?, ?> endpoint, String param, @Nullable Object element) {
        if (element == null) {
            throw ApiRequest.fault(endpoint, param, "has an element that is null");
        }
        return element;
    }

    private static boolean isSendable(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof OpenValue
                || value instanceof Json
                || value instanceof JsonWritable
                || value instanceof Instant
                || value instanceof Upload;
    }

    /** What is wrong with a part of a path; null where nothing is. Dots would name another folder, whatever is escaped. */
    static @Nullable String pathFault(Object value) {
        String text = value instanceof OpenValue open ? open.value() : value instanceof String string ? string : "-";
        return switch (text) {
            case "" -> "is a part of the path and must not be empty";
            case ".", ".." -> "is a part of the path and must not be dots alone";
            default -> null;
        };
    }
}
