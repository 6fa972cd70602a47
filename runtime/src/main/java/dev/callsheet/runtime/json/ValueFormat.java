package dev.callsheet.runtime.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A form in which a value is written that is not the usual one of its type. */
public enum ValueFormat {
    /** An {@link Instant} in milliseconds since 1970. */
    MILLIS {
        @Override
        Object one(Object value) {
            return value instanceof Instant instant ? EpochTime.of(instant, 3) : value;
        }
    },
    /** An {@link Instant} in microseconds since 1970. */
    MICROS {
        @Override
        Object one(Object value) {
            return value instanceof Instant instant ? EpochTime.of(instant, 6) : value;
        }
    },
    /** A number as a string. */
    TEXT {
        @Override
        Object one(Object value) {
            return value instanceof Number ? PlainText.of(value) : value;
        }
    },
    /** An {@link OffsetDateTime} as e-mail has it (RFC 2822 section 3.3). */
    RFC_2822 {
        @Override
        Object one(Object value) {
            return value instanceof OffsetDateTime time ? TimeText.rfc2822(time) : value;
        }
    };

    abstract Object one(Object value);

    /** Returns the value in this form; the values of lists and maps too. Null stays null. */
    public @Nullable Object of(@Nullable Object value) {
        return value == null ? null : each(value, this::one);
    }

    /** Returns a value, or a list or map of values at any depth, with each value converted. Null stays null. */
    static Object each(Object value, UnaryOperator<Object> conversion) {
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> converted = new ArrayList<>(list.size());
            list.forEach(element -> converted.add(element == null ? null : each(element, conversion)));
            return converted;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> converted = new LinkedHashMap<>();
            map.forEach((key, element) -> converted.put(key, element == null ? null : each(element, conversion)));
            return converted;
        }
        return conversion.apply(value);
    }
}
