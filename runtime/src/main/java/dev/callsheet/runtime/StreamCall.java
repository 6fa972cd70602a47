package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A call whose response is a stream of values. The timeout of the call limits the time until the response starts, and then the
 * time between two values. Only what fails before the response starts is retried.
 *
 * @param <T> a value
 * @param <E> the method's own error codes
 */
public interface StreamCall<T, E extends Enum<E> & ErrorCode> extends Call<ResponseStream<T>, E> {
    /**
     * Sends the call and waits for the start of its response.
     *
     * @return the values, which must be closed
     */
    @Override
    @CheckReturnValue
    ResponseStream<T> execute();

    @Override
    @CheckReturnValue
    Outcome.Ok<ResponseStream<T>, E> response();

    @Override
    @CheckReturnValue
    CompletableFuture<ResponseStream<T>> executeAsync();

    /** @throws UnsupportedOperationException always: a stream has no end that could be waited for */
    @Override
    RawResponse raw();

    @Override
    @CheckReturnValue
    StreamCall<T, E> with(CallOptions options);

    @Override
    @CheckReturnValue
    StreamCall<T, E> with(Consumer<CallOptions.Builder> options);

    @Override
    @CheckReturnValue
    StreamCall<T, E> at(URI address);
}
