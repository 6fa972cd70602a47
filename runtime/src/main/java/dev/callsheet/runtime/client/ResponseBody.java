package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of an answer, with compression taken off and bounded: a small body may unpack to a huge one. */
final class ResponseBody {
    private ResponseBody() {}

    /**
     * The whole body.
     *
     * @throws ResponseTooLargeException where it is longer than the limit
     * @throws IOException where it is not compressed as it says, or, for a stream, breaks off
     */
    static byte[] whole(TransportResponse response, long limit) throws IOException {
        byte[] bytes = response.bytes();
        if (bytes == null) {
            try (InputStream stream = response.stream()) {
                bytes = bounded(stream, limit);
            }
        }
        if (!"gzip".equalsIgnoreCase(response.header("Content-Encoding")) || bytes.length == 0) {
            return bytes;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(unpacked, limit);
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
