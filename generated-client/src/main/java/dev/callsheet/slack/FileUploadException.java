package dev.callsheet.slack;

import dev.callsheet.runtime.StepException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a {@link FileUpload} fails. Says which of the three steps failed, for which file, and why. The cause is
 * usually the {@link dev.callsheet.runtime.CallException} of that step. The message contains neither the token nor the
 * upload URL.
 */
public final class FileUploadException extends StepException {
    private static final long serialVersionUID = 1L;

    /** The step that failed. */
    private final Step step;

    /** The name of the file; null if the step concerns all files. */
    private final @Nullable String fileName;

    /** The steps of an upload. */
    public enum Step {
        /** Calls {@code files.getUploadURLExternal} for one file. If it fails, nothing of the file was uploaded. */
        GET_URL("files.getUploadURLExternal", "getting the upload URL (step 1 of 3)"),
        /** Sends the content of one file. If it fails, Slack discards what it received; the file is never visible. */
        SEND("upload_url", "sending the content (step 2 of 3)"),
        /**
         * Calls {@code files.completeUploadExternal} for all files, without retries unless the retry policy repeats
         * writes. If the cause is a {@link dev.callsheet.runtime.TransportException}, or an {@link
         * dev.callsheet.runtime.ErrorResponseException} with a status of 500 or more, Slack may have shared the files
         * before the response was lost.
         */
        COMPLETE("files.completeUploadExternal", "completing the upload (step 3 of 3)");

        private final String method;
        private final String text;

        Step(String method, String text) {
            this.method = method;
            this.text = text;
        }
    }

    FileUploadException(Step step, @Nullable String fileName, RuntimeException cause) {
        this(step, fileName, cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    FileUploadException(Step step, @Nullable String fileName, String why, @Nullable RuntimeException cause) {
        super(
                step.method,
                "Upload" + (fileName == null ? "" : " of " + fileName) + " failed while " + step.text + ": " + why,
                cause);
        this.step = step;
        this.fileName = fileName;
    }

    /**
     * Returns the step that failed.
     *
     * @return the step
     */
    public Step step() {
        return step;
    }

    /**
     * Returns the name of the file that the step failed for.
     *
     * @return the file name; null if the step concerns all files
     */
    public @Nullable String fileName() {
        return fileName;
    }
}
