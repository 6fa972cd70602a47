package dev.callsheet.runtime;

import dev.callsheet.runtime.http.HeaderRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to send: its name, and where its bytes come from when they are needed. Sent as a stream, never held whole. */
public final class Upload {
    /** The length of an upload that is known only when it has been read. */
    public static final long UNKNOWN_LENGTH = -1;

    private final String fileName;
    private final String contentType;
    private final Content content;

    private Upload(String fileName, String contentType, Content content) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.content = content;
    }

    /**
     * A file on disk. Its length is taken when it is sent.
     *
     * @throws IllegalArgumentException where it cannot be read now
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        if (name == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("The file " + file + " cannot be read.");
        }
        return new Upload(name.toString(), "application/octet-stream", new FileContent(file));
    }

    /** Bytes in memory, which must not change until they are sent. */
    public static Upload of(String fileName, byte[] content) {
        return new Upload(fileName, "application/octet-stream", new Bytes(content));
    }

    /** A stream, opened each time the call is sent and closed after. */
    public static Upload of(String fileName, Opener content) {
        return of(fileName, UNKNOWN_LENGTH, content);
    }

    /**
     * A stream of known length, opened each time the call is sent and closed after.
     *
     * @param length in bytes, or {@link #UNKNOWN_LENGTH}
     */
    public static Upload of(String fileName, long length, Opener content) {
        if (length < UNKNOWN_LENGTH) {
            throw new IllegalArgumentException("The length of " + fileName + " is negative.");
        }
        return new Upload(fileName, "application/octet-stream", new Stream(length, content));
    }

    /**
     * A copy with another content type; {@code application/octet-stream} unless said otherwise.
     *
     * @throws IllegalArgumentException where it has a character that no header may have
     */
    public Upload contentType(String type) {
        return new Upload(fileName, HeaderRules.value("Content-Type", type), content);
    }

    /**
     * A copy that tells how far it has been sent. Each time it is sent, it counts from the start.
     *
     * @param progress what it throws ends the call, which throws it on
     */
    public Upload onProgress(Progress progress) {
        return new Upload(fileName, contentType, new Watched(content, progress));
    }

    /** The name that the server is told. */
    public String fileName() {
        return fileName;
    }

    /** The type of the content. */
    public String contentType() {
        return contentType;
    }

    /**
     * The length in bytes, or {@link #UNKNOWN_LENGTH}.
     *
     * @throws IOException where the file cannot be looked at
     */
    public long length() throws IOException {
        return content.length();
    }

    /**
     * Opens the content; the caller closes it.
     *
     * @throws IOException where it cannot be opened
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String toString() {
        return "Upload[" + fileName + ", " + contentType + "]";
    }

    /** Opens a stream to send. */
    @FunctionalInterface
    public interface Opener {
        /**
         * A stream from the first byte on.
         *
         * @throws IOException where it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Is told how far an upload has been sent, on the thread of the call. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some more bytes are on their way.
         *
         * @param sent how many so far
         * @param length how many there are, or {@link #UNKNOWN_LENGTH}
         */
        void sent(long sent, long length);
    }

    private interface Content {
        long length() throws IOException;

        InputStream open() throws IOException;
    }

    private record FileContent(Path file) implements Content {
        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    private static final class Bytes implements Content {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private record Stream(long length, Opener opener) implements Content {
        @Override
        public InputStream open() throws IOException {
            return opener.open();
        }
    }

    private record Watched(Content content, Progress progress) implements Content {
        @Override
        public long length() throws IOException {
            return content.length();
        }

        @Override
        public InputStream open() throws IOException {
            return new WatchedStream(content.open(), content.length(), progress);
        }
    }
}
