package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that are written as JSON without a binding, so in the same way with any and with none. */
final class OwnValues {
    /** Others, such as a fraction, need not look like a number of JSON. */
    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Double.class,
            Float.class);

    private OwnValues() {}

    /**
     * Returns whether a value, and all that is in it, is written without a binding.
     *
     * @param times whether times and other values that JSON has as strings are
     */
    static boolean own(@Nullable Object value, boolean times) {
        return value == null
                || switch (ValueKind.of(value)) {
                    case TEXT, BOOLEAN, JSON, MODEL -> true;
                    case NUMBER, FLOATING -> value instanceof OpenNumber || NUMBERS.contains(value.getClass());
                    case INSTANT, FORMATTED -> times;
                    case LIST -> ((Collection<?>) value).stream().allMatch(element -> own(element, times));
                    case MAP -> ownMap((Map<?, ?>) value, times);
                    case OTHER -> false;
                };
    }

    private static boolean ownMap(Map<?, ?> map, boolean times) {
        return map.entrySet().stream()
                .allMatch(entry -> entry.getKey() instanceof String && own(entry.getValue(), times));
    }

    /** Returns a value with its instants as ISO 8601: as numbers, their unit would be a guess. */
    static Object texts(Object value) {
        return ValueFormat.each(value, one -> one instanceof Instant instant ? instant.toString() : one);
    }
}
