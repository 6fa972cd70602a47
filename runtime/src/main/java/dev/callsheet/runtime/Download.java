package dev.callsheet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A response that is a file. Its bytes are read from the connection on demand, so it must be closed. The timeout of
 * the call only covers the time until the first byte.
 */
public final class Download implements AutoCloseable {
    private final InputStream stream;
    private final ResponseInfo info;

    /** Builds the download. The client does; public so that tests can. */
    public Download(InputStream stream, ResponseInfo info) {
        this.stream = stream;
        this.info = info;
    }

    /** Returns the bytes as the server sent them. Every call returns the same stream. */
    public InputStream stream() {
        return stream;
    }

    /** Returns the status and headers of the response. */
    public ResponseInfo info() {
        return info;
    }

    /** Returns the content type of the file; null if the server sent none. */
    public @Nullable String contentType() {
        return info.header("Content-Type");
    }

    /**
     * Writes the remaining bytes to a file, replacing it if it exists, and closes this download.
     *
     * @return the number of bytes written
     * @throws IOException if reading or writing fails; the file may then be incomplete
     */
    public long saveTo(Path file) throws IOException {
        try (stream) {
            return Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes the connection of the download. */
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
