package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A failed call: the one class to catch. The message names the method and never contains a token.
 *
 * <ul>
 *   <li>{@link ErrorResponseException}: the server responded that the call failed
 *   <li>{@link RateLimitedException}: the call is rate limited for longer than it may wait
 *   <li>{@link TransportException}: there is no response
 *   <li>{@link DecodeException}: the response cannot be read
 *   <li>{@link TokenException}: there is no token for the call
 *   <li>{@link MissingFieldException}: a response lacks a field that the API promises; its accessor throws this, not the call
 *   <li>{@link StepException}: a step of something that takes several calls failed
 * </ul>
 */
public abstract sealed class CallException extends RuntimeException
        permits DecodeException,
                ErrorResponseException,
                MissingFieldException,
                RateLimitedException,
                StepException,
                TokenException,
                TransportException {
    private static final long serialVersionUID = 1L;

    private final String method;

    CallException(String method, String message, @Nullable Throwable cause) {
        this(method + " " + message, cause, method);
    }

    /** Builds a failure whose message does not begin with the method. */
    CallException(String message, @Nullable Throwable cause, String method) {
        super(message, cause);
        this.method = method;
    }

    /** Returns the API's name of the called method, such as {@code users.info}; a {@link MissingFieldException} may name a model instead. */
    public final String method() {
        return method;
    }

    /** Returns the failed response; null if none was received, or it had a status of success and could not be read. */
    public @Nullable ErrorResponseException response() {
        return null;
    }

    /** Returns whether the server responded with this error code. */
    public final boolean is(ErrorCode code) {
        ErrorResponseException response = response();
        return response != null && response.code().equals(code.code());
    }

    /**
     * Returns what the failed response says about its error, as one of the types that the API description declares for
     * failures. The Javadoc of a method's error codes names these types.
     *
     * @return null if no response was received, its body is not of this type, or it could not be read
     */
    public final <T> @Nullable T details(Class<T> type) {
        ErrorResponseException response = response();
        return response == null ? null : response.typed(type);
    }
}
