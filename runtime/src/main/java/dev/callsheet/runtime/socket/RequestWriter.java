package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BodyChunks;
import dev.callsheet.runtime.http.Deadline;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.UploadException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a request (RFC 9112 sections 3, 6 and 7). */
final class RequestWriter {
    /** A body up to this size is copied behind the head, so that both are one packet. */
    private static final int SMALL = 1 << 14;

    private static final byte[] LINE_END = ascii("\r\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");
    /** Four digits are enough for the size of a chunk. */
    private static final int CHUNK_HEAD = 4 + LINE_END.length;

    private final Connection connection;
    private final ResponseParser responses;
    private final @Nullable String proxyAuthorization;
    private final Deadline deadline;

    /**
     * Creates a writer for one request.
     *
     * @param responses reads what the server sends before it has the whole request
     * @param proxyAuthorization the {@code Proxy-Authorization} header; null for none
     */
    RequestWriter(
            Connection connection, ResponseParser responses, @Nullable String proxyAuthorization, Deadline deadline) {
        this.connection = connection;
        this.responses = responses;
        this.proxyAuthorization = proxyAuthorization;
        this.deadline = deadline;
    }

    /**
     * Writes a request, unless the server sends a final response before it has all of it.
     *
     * @return whether all of it was written
     * @throws UploadException if its body cannot be read
     */
    boolean write(TransportRequest request) throws IOException {
        RequestBody body = request.body();
        byte[] head = ascii(head(request));
        if (body == null) {
            return write(head);
        }
        byte[] bytes = body.bytes();
        if (bytes == null) {
            return write(head) && writeChunks(body);
        }
        if (bytes.length > SMALL) {
            return write(head) && write(bytes);
        }
        byte[] both = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(bytes, 0, both, head.length, bytes.length);
        return write(both);
    }

    /** Writes a body that is read meanwhile: as it is if its length is known, else in chunks (RFC 9112 section 7.1). */
    private boolean writeChunks(RequestBody body) throws IOException {
        int start = body.length() < 0 ? CHUNK_HEAD : 0;
        byte[] chunk = new byte[start + BodyChunks.SIZE + LINE_END.length];
        try (BodyChunks chunks = new BodyChunks(body)) {
            for (int count = chunks.read(chunk, start, BodyChunks.SIZE);
                    count > 0;
                    count = chunks.read(chunk, start, BodyChunks.SIZE)) {
                int end = start + count;
                if (start > 0) {
                    end = frame(chunk, count);
                }
                if (!write(chunk, end)) {
                    return false;
                }
            }
        }
        return start == 0 || write(LAST_CHUNK);
    }

    /** Writes the size before the bytes and a line end after them. Returns the end. */
    private static int frame(byte[] chunk, int count) {
        for (int i = 0; i < CHUNK_HEAD - LINE_END.length; i++) {
            chunk[i] = (byte) Character.forDigit(count >> (4 * (CHUNK_HEAD - LINE_END.length - 1 - i)) & 0xf, 16);
        }
        System.arraycopy(LINE_END, 0, chunk, CHUNK_HEAD - LINE_END.length, LINE_END.length);
        System.arraycopy(LINE_END, 0, chunk, CHUNK_HEAD + count, LINE_END.length);
        return CHUNK_HEAD + count + LINE_END.length;
    }

    private boolean write(byte[] bytes) throws IOException {
        return write(bytes, bytes.length);
    }

    private boolean write(byte[] bytes, int length) throws IOException {
        deadline.millis(); // a source may be slow and the kernel fast: then only this notices the end of the time
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (!connection.link().write(rest, deadline)) {
            if (!responses.skipInterim()) {
                return false;
            }
        }
        return true;
    }

    private String head(TransportRequest request) {
        Route route = connection.route();
        StringBuilder head = new StringBuilder(512);
        head.append(request.verb()).append(' ');
        if (route.isForwarded()) {
            head.append("http://").append(route.hostHeader());
        }
        head.append(target(request.uri())).append(" HTTP/1.1\r\nHost: ").append(route.hostHeader());
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            HeaderRules.checkSent(header.getKey(), header.getValue());
            head.append("\r\n").append(header.getKey()).append(": ").append(header.getValue());
        }
        if (route.isForwarded()) {
            head.append("\r\nConnection: close");
            if (proxyAuthorization != null) {
                head.append("\r\nProxy-Authorization: ").append(proxyAuthorization);
            }
        }
        return head.append(framing(request)).append("\r\n\r\n").toString();
    }

    private static String framing(TransportRequest request) {
        RequestBody body = request.body();
        if (body != null) {
            return body.length() < 0 ? "\r\nTransfer-Encoding: chunked" : "\r\nContent-Length: " + body.length();
        }
        // RFC 9110 section 8.6: a method that usually has a body says that there is none.
        boolean usual = switch (request.verb()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
        return usual ? "\r\nContent-Length: 0" : "";
    }

    /** Returns path and query (RFC 9112 section 3.2.1). */
    private static String target(URI address) {
        String text = address.toASCIIString();
        URI uri = text.equals(address.toString()) ? address : URI.create(text);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
