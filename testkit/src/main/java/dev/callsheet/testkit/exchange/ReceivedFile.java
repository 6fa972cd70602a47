package dev.callsheet.testkit.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of a multipart request.
 *
 * @param filename as the client sent it
 * @param contentType null if the part has none
 */
public record ReceivedFile(String filename, @Nullable String contentType, ReceivedBytes content) {
    public ReceivedFile {
        Objects.requireNonNull(filename, "filename");
        Objects.requireNonNull(content, "content");
    }
}
