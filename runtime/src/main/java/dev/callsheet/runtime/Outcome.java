package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What became of a call: a value or a failure.
 *
 * @param <R> what a successful call gives
 * @param <E> the method's own error codes
 */
public sealed interface Outcome<R, E extends Enum<E> & ErrorCode> {
    /**
     * The value.
     *
     * @throws CallException the failure, where it is one
     */
    R orElseThrow();

    /**
     * A successful call.
     *
     * @param value what it gave
     * @param info what its answer said beside that
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
     * @param failure what {@link Call#execute()} would have thrown
     */
    record Failed<R, E extends Enum<E> & ErrorCode>(CallException failure) implements Outcome<R, E> {
        /** Whether the server answered with this code. */
        public boolean is(ErrorCode code) {
            return failure.is(code);
        }

        /** The method's own error code; null where the call failed by another code or in another way. */
        @SuppressWarnings("unchecked") // isOwn says that the code is a constant of E
        public @Nullable E error() {
            return failure instanceof ErrorResponseException answer && answer.isOwn() ? (E) answer.error() : null;
        }

        @Override
        public R orElseThrow() {
            throw failure;
        }
    }
}
