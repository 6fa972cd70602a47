package dev.callsheet.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * One of many readers of objects that share a class and are told apart by a number. A lambda in each class that is read
 * would do as well, but takes more bytes there than a case of a {@code switch} here, and the JVM makes a class of each.
 *
 * @param <T> what a reader makes
 */
public abstract class NumberedReader<T> implements JsonReader<T> {
    private final int number;
    private final FieldNames names;

    /**
     * @param number of the class that is read
     * @param names those of its fields
     */
    protected NumberedReader(int number, String... names) {
        this.number = number;
        this.names = FieldNames.of(names);
    }

    @Override
    @SuppressWarnings("unchecked") // each class has the reader with its own number
    public final @Nullable T read(JsonInput in) {
        return in.startObject() ? (T) fields(number, in, names) : null;
    }

    /**
     * Reads the fields of an object that was just started, to its end.
     *
     * @param number of the class
     * @param names those of its fields
     */
    protected abstract Object fields(int number, JsonInput in, FieldNames names);
}
