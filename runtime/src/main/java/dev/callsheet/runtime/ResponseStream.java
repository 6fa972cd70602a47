package dev.callsheet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Values that the server sends one after another. Each is read when it is asked for, so the stream keeps a connection and
 * must be closed. For one thread; another thread may close it.
 *
 * @param <T> a value
 */
public final class ResponseStream<T> implements Iterable<T>, AutoCloseable {
    private final Supplier<@Nullable T> values;
    private final InputStream body;
    private final ResponseInfo info;
    private boolean started;

    /**
     * Builds the stream. The client does; public so that tests can.
     *
     * @param values returns the next value; null at the end
     * @param body what to close
     */
    public ResponseStream(Supplier<@Nullable T> values, InputStream body, ResponseInfo info) {
        this.values = values;
        this.body = body;
        this.info = info;
    }

    /** Returns the status and headers of the response. */
    public ResponseInfo info() {
        return info;
    }

    /**
     * Returns the values as they come. {@code hasNext} waits for the next one, at most for the timeout of the call, and throws
     * a {@link CallException} if none can be read.
     *
     * @throws IllegalStateException if it was called before
     */
    @Override
    public Iterator<T> iterator() {
        if (started) {
            throw new IllegalStateException("The values of a response can be read only once.");
        }
        started = true;
        return new Values();
    }

    /**
     * Returns the values as they come. Closing the stream of the JDK closes this one.
     *
     * @throws IllegalStateException if the values were asked for before
     */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(this::close);
    }

    /** Closes the connection. Values that were not read are lost. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Values implements Iterator<T> {
        private @Nullable T next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = values.get();
                if (next == null) {
                    ended = true;
                    close();
                }
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            T value = next;
            next = null;
            return value;
        }
    }
}
