package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Converts values to what is sent: text in a query, a form or a path; values with times as numbers in a JSON body. */
final class ParameterText {
    private ParameterText() {}

    /** Returns the texts of a value: one, or one for each element of a list that is sent as repeated parameters. */
    static List<String> texts(Param param, Object value) {
        if (!(value instanceof Collection<?> list)) {
            return List.of(text(param, value));
        }
        return switch (param.wireOf(list)) {
            case COMMA, JSON -> List.of(text(param, list));
            case REPEAT -> each(param, list);
        };
    }

    /** Returns a value as one text. */
    static String text(Param param, Object value) {
        if (value instanceof Collection<?> list) {
            return switch (param.wireOf(list)) {
                case COMMA -> String.join(",", each(param, list));
                case JSON, REPEAT -> json(param, list);
            };
        }
        return ValueKind.of(value).isPlain() ? PlainText.of(timed(param, value)) : json(param, value);
    }

    private static List<String> each(Param param, Collection<?> list) {
        List<String> texts = new ArrayList<>(list.size());
        list.forEach(element -> texts.add(text(param, element)));
        return texts;
    }

    private static String json(Param param, Object value) {
        return new JsonOutput().value(timed(param, value)).toString();
    }

    /** Returns the value with its times in the unit of the parameter. */
    static Object timed(Param param, Object value) {
        if (!param.isMillis()) {
            return value;
        } else if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        } else if (value instanceof Collection<?> list) {
            List<Object> elements = new ArrayList<>(list.size());
            list.forEach(element -> elements.add(timed(param, element)));
            return elements;
        }
        return value;
    }
}
