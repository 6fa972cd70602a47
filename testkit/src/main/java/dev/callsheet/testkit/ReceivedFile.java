package dev.callsheet.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in a multipart request.
 *
 * @param filename as the client sent it
 * @param contentType null where the part has none
 */
public record ReceivedFile(String filename, @Nullable String contentType, Content content) {
    public ReceivedFile {
        Objects.requireNonNull(filename, "filename");
        Objects.requireNonNull(content, "content");
    }
}
