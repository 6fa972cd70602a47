package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.VariantValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The greatest length of a text, or size of a list, that is inside of a value.
 *
 * @param field the field of an object, or of each object in a list; {@code *} for each element of a list
 */
record InnerBound(String field, long max) {
    private static final String ELEMENTS = "*";

    /** Returns what is wrong inside of a value; null if nothing is. */
    @Nullable
    Problem problem(Object outer) {
        Object value = VariantValue.sent(outer);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                Problem problem = element == null ? null : ofElement(element);
                if (problem != null) {
                    return problem.below("[" + i + "]");
                }
            }
            return null;
        }
        Object member = value instanceof SentModel model ? model.values().get(field) : null;
        Problem problem = member == null ? null : sized(member);
        return problem == null ? null : problem.below("." + field);
    }

    private @Nullable Problem ofElement(Object element) {
        return field.equals(ELEMENTS) ? sized(element) : problem(element);
    }

    private @Nullable Problem sized(Object value) {
        String text = Bounds.problem(VariantValue.sent(value), null, max);
        return text == null ? null : Problem.of(text);
    }
}
