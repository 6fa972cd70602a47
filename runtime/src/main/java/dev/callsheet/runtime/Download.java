package dev.callsheet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is a file. Its bytes come as they are read, so it must be closed; the time limit of the call covers it
 * up to its first byte.
 */
public final class Download implements AutoCloseable {
    private final InputStream stream;
    private final ResponseInfo info;

    /** Made by the client; public so that tests can make one. */
    public Download(InputStream stream, ResponseInfo info) {
        this.stream = stream;
        this.info = info;
    }

    /** The bytes, as the server sent them; one stream, however often it is asked for. */
    public InputStream stream() {
        return stream;
    }

    /** Status and headers of the answer. */
    public ResponseInfo info() {
        return info;
    }

    /** The type of the file; null where the server names none. */
    public @Nullable String contentType() {
        return info.header("Content-Type");
    }

    /**
     * Writes the rest of the bytes to a file, which is replaced where it exists, and closes this.
     *
     * @return the number of bytes
     * @throws IOException where reading or writing fails; a part of the file may be there
     */
    public long saveTo(Path file) throws IOException {
        try (stream) {
            return Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the transfer. */
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
