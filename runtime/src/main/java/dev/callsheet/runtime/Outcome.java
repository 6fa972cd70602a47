package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call: a value or a failure.
 *
 * @param <R> the value of a successful call
 * @param <E> the method's own error codes
 */
public sealed interface Outcome<R, E extends Enum<E> & ErrorCode> {
    /**
     * Returns the value.
     *
     * @throws CallException if the call failed
     */
    R orElseThrow();

    /**
     * A successful call.
     *
     * @param value the value of the response
     * @param info the status, headers, warnings and body of the response
     */
    record Ok<R, E extends Enum<E> & ErrorCode>(R value, ResponseInfo info) implements Outcome<R, E> {
        @Override
        public R orElseThrow() {
            return value;
        }
    }

    /**
     * A failed call.
     *
     * @param failure the exception that {@link Call#execute()} throws
     */
    record Failed<R, E extends Enum<E> & ErrorCode>(CallException failure) implements Outcome<R, E> {
        /** Returns whether the server responded with this error code. */
        public boolean is(ErrorCode code) {
            return failure.is(code);
        }

        /** Returns the method's own error code; null if the call failed with another code or without one. */
        @SuppressWarnings("unchecked") // isOwn guarantees that the code is a constant of E
        public @Nullable E error() {
            ErrorResponseException response = response();
            return response != null && response.isOwn() ? (E) response.error() : null;
        }

        /** Returns the failed response; null if none was received, or it had a status of success and could not be read. */
        public @Nullable ErrorResponseException response() {
            return failure.response();
        }

        @Override
        public R orElseThrow() {
            throw failure;
        }
    }
}
