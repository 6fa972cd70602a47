package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads the body of a response, decompressed and up to a limit: a small body may decompress to a huge one. */
final class ResponseBody {
    private ResponseBody() {}

    /**
     * Returns the whole body.
     *
     * @throws ResponseTooLargeException if it is larger than the limit
     * @throws IOException if it cannot be decompressed, or a stream ends early
     */
    static byte[] whole(TransportResponse response, long limit) throws IOException {
        byte[] bytes = response.bytes();
        if (bytes == null) {
            try (InputStream stream = response.stream()) {
                bytes = bounded(stream, limit);
            }
        }
        int layers = ContentCodings.of(response.headers()).gzipLayers();
        for (int i = 0; i < layers && bytes.length > 0; i++) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = bounded(unpacked, limit);
            }
        }
        return bytes;
    }

    /**
     * Returns the response with its whole body in memory, so that it can be read twice.
     *
     * @throws ResponseTooLargeException if it is larger than the limit
     */
    static TransportResponse buffered(TransportResponse response, long limit) throws IOException {
        if (response.bytes() != null) {
            return response;
        }
        try (InputStream stream = response.stream()) {
            return TransportResponse.of(response.status(), response.headers(), bounded(stream, limit));
        }
    }

    private static byte[] bounded(InputStream stream, long limit) throws IOException {
        byte[] bytes = stream.readNBytes((int) limit);
        if (bytes.length == limit && stream.read() >= 0) {
            throw new ResponseTooLargeException(limit);
        }
        return bytes;
    }
}
