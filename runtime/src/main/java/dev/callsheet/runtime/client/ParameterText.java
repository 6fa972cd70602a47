package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.Wire;
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

    /** Returns a value as one text. */
    static List<String> texts(Param param, Object value) {
        if (value instanceof Collection<?> list && param.wireOf(list) == Wire.REPEAT) {
            List<String> texts = new ArrayList<>(list.size());
            for (Object element : list) {
                texts.add(text(param, element));
            }
            return texts;
        }
        return List.of(text(param, value));
    }

    /** Returns a value as one text. */
    static String text(Param param, Object value) {
        if (value instanceof Collection<?> list && param.wireOf(list) == Wire.COMMA) {
            StringBuilder text = new StringBuilder();
            for (Object element : list) {
                text.append(text.isEmpty() ? "" : ",").append(text(param, element));
            }
            return text.toString();
        }
        Object timed = timed(param, value);
        return ValueKind.of(timed).isPlain()
                ? PlainText.of(timed)
                : new JsonOutput().value(timed).toString();
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
