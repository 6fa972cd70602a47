package dev.callsheet.runtime;

import dev.callsheet.runtime.http.HeaderRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to upload: its name, and where its bytes come from. It is sent as a stream and never held in memory as a
 * whole.
 */
public final class Upload {
    /** The length of an upload whose length is only known after reading it. */
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
     * Returns an upload of a file on disk. Its length is determined when it is sent.
     *
     * @throws IllegalArgumentException if the file is not readable
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        if (name == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("The file " + file + " cannot be read.");
        }
        return new Upload(name.toString(), "application/octet-stream", new FileContent(file));
    }

    /** Returns an upload of bytes in memory, which must not change until they are sent. */
    public static Upload of(String fileName, byte[] content) {
        return new Upload(fileName, "application/octet-stream", new Bytes(content));
    }

    /** Returns an upload of a stream, which is opened each time the call is sent and closed afterwards. */
    public static Upload of(String fileName, Opener content) {
        return of(fileName, UNKNOWN_LENGTH, content);
    }

    /**
     * Returns an upload of a stream of known length, which is opened each time the call is sent and closed afterwards.
     *
     * @param length in bytes, or {@link #UNKNOWN_LENGTH}
     * @throws IllegalArgumentException if the length is less than that
     */
    public static Upload of(String fileName, long length, Opener content) {
        if (length < UNKNOWN_LENGTH) {
            throw new IllegalArgumentException("The length of " + fileName + " is negative.");
        }
        return new Upload(fileName, "application/octet-stream", new Stream(length, content));
    }

    /**
     * Returns a copy with another content type; {@code application/octet-stream} by default.
     *
     * @throws IllegalArgumentException if it contains a character that headers cannot contain
     */
    public Upload contentType(String type) {
        return new Upload(fileName, HeaderRules.value("Content-Type", type), content);
    }

    /**
     * Returns a copy that reports its progress. Each time the file is sent, counting starts at 0.
     *
     * @param progress if it throws an exception, the call fails with a {@link TransportException} of the reason {@code UPLOAD}
     */
    public Upload onProgress(Progress progress) {
        return new Upload(fileName, contentType, new Watched(content, progress));
    }

    /** Returns the file name that is sent to the server. */
    public String fileName() {
        return fileName;
    }

    /** Returns the content type. */
    public String contentType() {
        return contentType;
    }

    /**
     * Returns the length in bytes, or {@link #UNKNOWN_LENGTH}.
     *
     * @throws IOException if the file cannot be read
     */
    public long length() throws IOException {
        return content.length();
    }

    /**
     * Opens the content. The caller closes it.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String toString() {
        return "Upload[" + fileName + ", " + contentType + "]";
    }

    /** Opens the content of an upload. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Returns a stream that starts at the first byte.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Receives the progress of an upload, on the thread of the call. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called when more bytes were sent.
         *
         * @param sent the number of bytes sent so far
         * @param length the number of bytes in total, or {@link #UNKNOWN_LENGTH}
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
