package dev.callsheet.slack;

import dev.callsheet.runtime.Upload;
import java.util.function.Consumer;

/** What {@link Slack} does in addition to calling methods: written by hand, because a spec cannot say it. */
public sealed interface SlackExtras permits Slack {
    /**
     * Uploads files in one call, in place of {@code files.getUploadURLExternal} and {@code files.completeUploadExternal}.
     *
     * @param file the first file; its length must be known, because Slack asks for it before the content
     * @return an upload, to which files can be added, and which is ready to execute
     * @throws IllegalArgumentException if the file is empty, has an unknown length or cannot be read
     */
    default FileUpload upload(Upload file) {
        return upload(file, details -> {});
    }

    /**
     * Uploads files in one call, in place of {@code files.getUploadURLExternal} and {@code files.completeUploadExternal}.
     *
     * @param file the first file; its length must be known, because Slack asks for it before the content
     * @param details sets the title, alt text and so on
     * @return an upload, to which files can be added, and which is ready to execute
     * @throws IllegalArgumentException if the file is empty, has an unknown length or cannot be read
     */
    default FileUpload upload(Upload file, Consumer<FileUpload.Details> details) {
        return FileUpload.to((Slack) this).file(file, details);
    }
}
