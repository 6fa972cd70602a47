package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.ResponseKind.StreamFormat;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a stream one by one.
 *
 * @param <S> a value
 */
final class StreamReader<S> implements Supplier<@Nullable S> {
    private final Endpoint<?, ?> endpoint;
    private final Exchange exchange;
    private final Failures failures;
    private final StreamFormat format;
    private final Function<ServerEvent<String>, S> element;
    private final LineInput lines;
    private final EventInput events;

    StreamReader(
            Endpoint<?, ?> endpoint,
            Exchange exchange,
            Failures failures,
            StreamFormat format,
            Function<ServerEvent<String>, S> element,
            InputStream body,
            long limit) {
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.failures = failures;
        this.format = format;
        this.element = element;
        this.lines = new LineInput(body, limit);
        this.events = new EventInput(lines, limit);
    }

    /**
     * Returns the next value; null at the end.
     *
     * @throws CallException if the connection breaks, nothing arrives in time, or what arrives is not a value
     */
    @Override
    public @Nullable S get() {
        ServerEvent<String> part = part();
        if (part == null || part.data().equals(endpoint.streamEnd())) {
            return null;
        }
        try {
            return element.apply(part);
        } catch (IllegalArgumentException invalid) {
            throw failures.notAValue(part.data(), String.valueOf(invalid.getMessage()));
        }
    }

    private @Nullable ServerEvent<String> part() {
        try {
            return switch (format) {
                case EVENTS -> events.next();
                case LINES -> line();
            };
        } catch (HttpTimeoutException late) {
            throw exchange.failure(Reason.TIMEOUT, "timed out: the stream paused for too long", late);
        } catch (ResponseTooLargeException tooLarge) {
            throw exchange.failure(Reason.TOO_LARGE, "failed: a value of the stream is too large", tooLarge);
        } catch (IOException broken) {
            throw exchange.failure(Reason.NETWORK, "failed: the connection was lost within the stream", broken);
        }
    }

    /** Returns the next line that is not blank; servers send blank lines to keep a connection open. */
    private @Nullable ServerEvent<String> line() throws IOException {
        String line = lines.next(false);
        while (line != null && line.isBlank()) {
            line = lines.next(false);
        }
        return line == null ? null : new ServerEvent<>(null, null, line);
    }
}
