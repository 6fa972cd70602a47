package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.collection.OrderedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What generated constructors and builders do with values. */
public final class Values {
    private Values() {}

    /**
     * An immutable copy; the list itself where it is one already.
     *
     * @param list null for an empty one
     * @throws NullPointerException where an element is null
     */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * An immutable copy in the same order; the map itself where it is one of ours already.
     *
     * @param map null for an empty one
     * @throws NullPointerException where a key or value is null
     */
    public static <T> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : OrderedMap.copyOf(map);
    }

    /** The error code of a constant that is the code in capitals. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value, which must be there.
     *
     * @throws IllegalArgumentException where it is null
     */
    public static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is required and was null.");
        }
        return value;
    }

    /**
     * The value, which must be within bounds: a number itself, a text's length in code points, a list's or map's size.
     *
     * @param value null is within any bounds
     * @param min null for none
     * @param max null for none
     * @throws IllegalArgumentException where it is not
     */
    public static <T> @Nullable T within(@Nullable T value, String name, @Nullable Number min, @Nullable Number max) {
        String fault = value == null ? null : Bounds.fault(value, min, max);
        if (fault != null) {
            throw new IllegalArgumentException(name + " " + fault + ".");
        }
        return value;
    }
}
