package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A multipart body (RFC 7578). Its files are opened one after the other while it is sent. */
final class MultipartBody {
    private final String boundary;
    private final List<Upload> parts;
    private final long length;

    private MultipartBody(String boundary, List<Upload> parts, long length) {
        this.boundary = boundary;
        this.parts = parts;
        this.length = length;
    }

    /**
     * Returns the content type.
     *
     * @param type that of the endpoint without its boundary; null for form data
     */
    String contentType(@Nullable String type) {
        return (type == null ? "multipart/form-data" : type) + "; boundary=" + boundary;
    }

    RequestBody toRequestBody() {
        return RequestBody.of(length, () -> new Parts(parts));
    }

    /** Builds a multipart body. */
    static final class Builder {
        private final String boundary = "callsheet-" + UUID.randomUUID();
        private final List<Upload> parts = new ArrayList<>();
        private final StringBuilder head = new StringBuilder();

        /**
         * Adds a text.
         *
         * @param contentType null to send none
         */
        void text(String name, String value, @Nullable String contentType) {
            start(name).append(contentType == null ? "" : "\r\nContent-Type: " + contentType);
            head.append("\r\n\r\n").append(value).append("\r\n");
        }

        /**
         * Adds a file.
         *
         * @param contentType null for the file's own
         */
        void file(String name, Upload file, @Nullable String contentType) {
            start(name)
                    .append("; filename=\"")
                    .append(quoted(file.fileName()))
                    .append("\"\r\nContent-Type: ")
                    .append(contentType == null ? file.contentType() : contentType)
                    .append("\r\n\r\n");
            flush();
            parts.add(file);
            head.append("\r\n");
        }

        private StringBuilder start(String name) {
            return head.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(quoted(name))
                    .append('"');
        }

        /** Escapes what would end the quotes or the line, as browsers do (HTML Standard, multipart/form-data). */
        private static String quoted(String text) {
            return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        }

        /** Turns the text since the last file into a part. */
        private void flush() {
            parts.add(Upload.of("", head.toString().getBytes(StandardCharsets.UTF_8)));
            head.setLength(0);
        }

        MultipartBody build() throws IOException {
            head.append("--").append(boundary).append("--\r\n");
            flush();
            long length = 0;
            for (Upload part : parts) {
                long more = part.length();
                length = length < 0 || more < 0 ? Upload.UNKNOWN_LENGTH : length + more;
            }
            return new MultipartBody(boundary, List.copyOf(parts), length);
        }
    }

    /** The parts as one stream. Each is opened when the one before it has ended. */
    private static final class Parts extends InputStream {
        private final List<Upload> parts;
        private int next;
        private InputStream current = new ByteArrayInputStream(new byte[0]);

        Parts(List<Upload> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int read = current.read(buffer, offset, count);
            while (read < 0 && next < parts.size()) {
                current.close();
                current = parts.get(next++).open();
                read = current.read(buffer, offset, count);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
