package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.collection.OrderedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Handles values for generated constructors and builders. */
public final class Values {
    private Values() {}

    /**
     * Returns an immutable copy of a list, or the list itself if it is immutable.
     *
     * @param list null for an empty list
     * @throws NullPointerException if an element is null
     */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * Returns an immutable copy of a map in the same order, or the map itself if it is one of ours.
     *
     * @param map null for an empty map
     * @throws NullPointerException if a key or value is null
     */
    public static <T> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : OrderedMap.copyOf(map);
    }

    /** Returns an immutable copy of a list whose elements may be null. */
    public static <T> List<T> listWithNulls(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** Returns an immutable copy, in the same order, of a map whose values may be null. */
    public static <T> Map<String, T> mapWithNulls(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * Checks that a value is not null.
     *
     * @return the value
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is required and was null.");
        }
        return value;
    }

    /**
     * Returns a value that the API promises.
     *
     * @param value null if the promise was broken
     * @param owner the method or model that has it
     * @param field its key in JSON
     * @param asking the method that asks whether there is a value
     * @throws MissingFieldException if there is none
     */
    public static <T> T present(@Nullable T value, String owner, String field, String asking) {
        if (value == null) {
            throw new MissingFieldException(owner, field, asking);
        }
        return value;
    }

    /**
     * Checks the bounds of a value: of a number itself, of a text's length in code points, of the size of a list or
     * map.
     *
     * @param value null is within any bounds
     * @param min null for no lower bound
     * @param max null for no upper bound
     * @return the value
     * @throws IllegalArgumentException if the value is out of bounds
     */
    public static <T> @Nullable T within(@Nullable T value, String name, @Nullable Number min, @Nullable Number max) {
        String problem = value == null ? null : Bounds.problem(value, min, max);
        if (problem != null) {
            throw new IllegalArgumentException(name + " " + problem + ".");
        }
        return value;
    }
}
