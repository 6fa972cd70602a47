package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A call that is ready to execute. Each method that executes it sends a new request. Calls come from a generated
 * client, are immutable and safe for use by several threads. Not meant to be implemented by users.
 *
 * <p>Whatever fails is a {@link CallException}: the network, the server, a response that cannot be read, a file, a token
 * supplier, a signer or a transport of yours that throws an exception, an interruption. Only mistakes of the program are
 * thrown as something else, by {@link #outcome()} too, before anything is sent: {@link IllegalStateException} if the call
 * needs a credential and the client was never given one, {@link IllegalArgumentException} if a parameter cannot be sent.
 *
 * @param <R> the value of a successful call
 * @param <E> the method's own error codes
 */
public interface Call<R, E extends Enum<E> & ErrorCode> {
    /**
     * Sends the call and waits for its response.
     *
     * @return the value of the response
     * @throws CallException if the call fails
     */
    R execute();

    /**
     * Does the same as {@link #execute()}, and also returns the status, headers, warnings and body of the response.
     *
     * @throws CallException if the call fails
     */
    Outcome.Ok<R, E> response();

    /** Does the same as {@link #response()}, but returns a failure as a value: never throws a {@link CallException}. */
    @CheckReturnValue
    Outcome<R, E> outcome();

    /**
     * Executes the call on another thread: with the executor of the client's options; by default on a virtual thread
     * if the JDK has them, otherwise in the common pool. A failure completes the future with its {@link
     * CallException}. Cancelling the future interrupts the call.
     */
    CompletableFuture<R> executeAsync();

    /** Does the same as {@link #executeAsync()}, with the result of {@link #response()}. */
    CompletableFuture<Outcome.Ok<R, E>> responseAsync();

    /** Does the same as {@link #executeAsync()}, with the result of {@link #outcome()}: a failed call completes the future. */
    CompletableFuture<Outcome<R, E>> outcomeAsync();

    /** Does the same as {@link #executeAsync()}, with the result of {@link #raw()}. */
    CompletableFuture<RawResponse> rawAsync();

    /**
     * Sends the call and returns the response unread, whatever its status; an {@code ok: false} is not a failure here.
     * Retries apply as usual.
     *
     * @throws TransportException if there is no response
     * @throws RateLimitedException if the wait for a rate limit would exceed the call's limits
     */
    @CheckReturnValue
    RawResponse raw();

    /** Returns a copy with its own options. Options that are not set keep their value. */
    @CheckReturnValue
    Call<R, E> with(CallOptions options);

    /** Returns a copy with options that a lambda sets: {@code with(o -> o.timeout(time))}. */
    @CheckReturnValue
    Call<R, E> with(Consumer<CallOptions.Builder> options);

    /**
     * Returns a copy that is sent to another address of the API in place of the method's path and query, such as one that
     * a response named to ask for the state of a job. All else stays: HTTP method, body, credentials, and how the response
     * is read.
     *
     * @param address absolute, or relative to the API's base URL
     * @throws IllegalArgumentException if the address has another scheme, host or port than the base URL: it must not get
     *     the credentials of the API
     */
    @CheckReturnValue
    Call<R, E> at(URI address);

    /** Returns the API's name of the method, such as {@code users.info}. */
    String method();
}
