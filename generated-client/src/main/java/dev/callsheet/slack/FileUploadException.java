package dev.callsheet.slack;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * An upload that failed: in which of its three steps, with which file, and why. The cause is nearly always the
 * {@link CallException} of that step. The message holds neither the token nor the address that the bytes went to.
 */
public final class FileUploadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which step failed. */
    private final Step step;

    /** The name of the file; null where the step is of all files. */
    private final @Nullable String fileName;

    /** The steps of an upload. */
    public enum Step {
        /** {@code files.getUploadURLExternal} for one file. Nothing was uploaded of it. */
        GET_URL("getting an address for it (step 1 of 3)"),
        /** The bytes of one file. Slack drops what it has of them, and nobody sees anything. */
        SEND("sending its bytes (step 2 of 3)"),
        /**
         * {@code files.completeUploadExternal} for all files. It is not sent again. Where the cause is a
         * {@link dev.callsheet.runtime.TransportException}, Slack may have shared them before the answer was lost.
         */
        COMPLETE("completing it (step 3 of 3)");

        private final String text;

        Step(String text) {
            this.text = text;
        }
    }

    FileUploadException(Step step, @Nullable String fileName, RuntimeException cause) {
        this(step, fileName, cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    FileUploadException(Step step, @Nullable String fileName, String why, @Nullable RuntimeException cause) {
        super(
                "The upload" + (fileName == null ? "" : " of " + fileName) + " failed at " + step.text + ": " + why,
                cause);
        this.step = step;
        this.fileName = fileName;
    }

    /**
     * Which step failed.
     *
     * @return the step
     */
    public Step step() {
        return step;
    }

    /**
     * Which file it failed with.
     *
     * @return its name; null where the step is of all files
     */
    public @Nullable String fileName() {
        return fileName;
    }

    /**
     * Whether Slack answered with this error code.
     *
     * @param code a code of the step's method, or one that all methods share
     * @return true where it did
     */
    public boolean is(ErrorCode code) {
        return getCause() instanceof CallException failure && failure.is(code);
    }
}
