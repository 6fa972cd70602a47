package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.util.concurrent.CompletableFuture;

/**
 * A call that is ready to be sent, and is sent anew each time one of its methods is called. Made by a generated client;
 * immutable, safe for any number of threads. Not for users to implement.
 *
 * <p>Besides what each method says, all of them throw {@link IllegalStateException} where the method needs a token and
 * there is none, and {@link IllegalArgumentException} where a token cannot be sent in a header; both before anything is
 * sent.
 *
 * @param <R> what a successful call gives
 * @param <E> the method's own error codes
 */
public interface Call<R, E extends Enum<E> & ErrorCode> {
    /**
     * Sends the call and waits for its answer.
     *
     * @throws CallException where it fails
     */
    R execute();

    /**
     * As {@link #execute()}, with what the answer said beside its value.
     *
     * @throws CallException where the call fails
     */
    Outcome.Ok<R, E> response();

    /** As {@link #response()}, with a failure as a value: never throws a {@link CallException}. */
    @CheckReturnValue
    Outcome<R, E> outcome();

    /**
     * As {@link #execute()}, on another thread: one of the executor in the client's options, else a virtual one where
     * the JDK has them, else of the common pool. A failure completes the future with its {@link CallException}.
     * Cancelling the future interrupts the call.
     */
    CompletableFuture<R> executeAsync();

    /**
     * Sends the call and gives the answer unread, whatever its status: an {@code ok: false} is not looked at. What is
     * safe to try again is tried again as ever.
     *
     * @throws TransportException where there is no answer
     * @throws RateLimitedException where the method is held back for longer than the call may wait
     */
    @CheckReturnValue
    RawResponse raw();

    /** A copy with options of its own; what they leave open stays as it is. */
    @CheckReturnValue
    Call<R, E> with(CallOptions options);

    /** The API's name of the method, such as {@code users.info}. */
    String method();
}
