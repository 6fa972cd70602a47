package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import dev.callsheet.runtime.json.VariantValue;
import java.util.Collection;

/** Converts values to what is sent: one text; values with times as numbers in a JSON body. */
final class ParameterText {
    private ParameterText() {}

    /**
     * Returns a value as one text.
     *
     * @throws IllegalArgumentException if the value is a list and an element contains the separator
     */
    static String text(Param param, Object given) {
        Object value = VariantValue.sent(given);
        if (value instanceof Collection<?> list) {
            return switch (param.wireOf(list)) {
                case COMMA, PIPE, SPACE -> joined(param, list);
                case JSON, REPEAT, BRACKETS, SPREAD -> json(param, list);
            };
        }
        return ValueKind.of(value).isPlain() ? PlainText.of(param.formatted(value)) : json(param, value);
    }

    private static String joined(Param param, Collection<?> list) {
        char separator = param.wireOf(list).separator();
        StringBuilder joined = new StringBuilder();
        for (Object element : list) {
            String text = text(param, element);
            if (text.indexOf(separator) >= 0) {
                throw new IllegalArgumentException(
                        param.name() + " has an element with the character that separates elements.");
            }
            (joined.isEmpty() ? joined : joined.append(separator)).append(text);
        }
        return joined.toString();
    }

    static String json(Param param, Object value) {
        return new JsonOutput().value(param.formatted(value)).toString();
    }
}
