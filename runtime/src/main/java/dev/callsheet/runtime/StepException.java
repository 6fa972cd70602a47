package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A step of something that takes several calls failed, such as an upload in parts. What failed is the cause. For classes that
 * are written by hand on top of a generated client: the only member of the family that they can extend.
 */
public abstract non-sealed class StepException extends CallException {
    private static final long serialVersionUID = 1L;

    /**
     * Builds the exception.
     *
     * @param method the API's name of the method that failed, or the name of another step
     * @param message the whole message
     * @param cause what failed; null if the message says it all
     */
    protected StepException(String method, String message, @Nullable Throwable cause) {
        super(message, cause, method);
    }

    /** Returns the failed response of the step; null if none was received, or it could not be read. */
    @Override
    public final @Nullable ErrorResponseException response() {
        return getCause() instanceof CallException failure ? failure.response() : null;
    }
}
