package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.VariantValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the models inside of a value once more when it becomes part of a request: they may have been read from JSON, which
 * accepts whatever a server sends.
 */
final class DeepCheck {
    private DeepCheck() {}

    /** Returns the first problem inside of a value, with the path that leads to it; null if there is none. */
    static @Nullable Problem inside(Object value) {
        if (value instanceof SentModel model) {
            return ofModel(model.values());
        } else if (value instanceof VariantValue variant) {
            return inside(variant.value());
        } else if (value instanceof List<?> list) {
            return ofList(list);
        }
        return value instanceof Map<?, ?> map ? ofMap(map) : null;
    }

    private static @Nullable Problem ofModel(ModelValues values) {
        List<Param> fields = values.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = values.get(i);
            Problem problem = value == null ? null : ofField(fields.get(i), value);
            if (problem != null) {
                return problem.below("." + fields.get(i).name());
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // NULL stands for a field that is null
    private static @Nullable Problem ofField(Param field, Object value) {
        if (field.isReadOnly() || value == Json.NULL) {
            return null;
        }
        Problem own = field.problem(value);
        return own == null ? inside(value) : own;
    }

    private static @Nullable Problem ofList(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Problem problem = element == null ? null : inside(element);
            if (problem != null) {
                return problem.below("[" + i + "]");
            }
        }
        return null;
    }

    private static @Nullable Problem ofMap(Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Problem problem = entry.getValue() == null ? null : inside(entry.getValue());
            if (problem != null) {
                return problem.below("." + entry.getKey());
            }
        }
        return null;
    }
}
