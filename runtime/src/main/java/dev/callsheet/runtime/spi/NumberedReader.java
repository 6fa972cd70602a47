package dev.callsheet.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * One of many readers of objects that share a class and are told apart by a number. A lambda in each class that is read
 * would do as well, but takes more bytes there than a case of a {@code switch} here, and the JVM makes a class of each.
 *
 * @param <T> what a reader makes
 */
public abstract class NumberedReader<T> implements JsonReader<T> {
    private final int number;

    /** @param number of the class that is read */
    protected NumberedReader(int number) {
        this.number = number;
    }

    @Override
    @SuppressWarnings("unchecked") // each class has the reader with its own number
    public final @Nullable T read(JsonInput in) {
        return in.startObject() ? (T) fields(number, in) : null;
    }

    /**
     * Reads the fields of an object that was just started, to its end.
     *
     * @param number of the class
     */
    protected abstract Object fields(int number, JsonInput in);
}
