package dev.callsheet.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream up to a delimiter, with a buffer of fixed size. */
final class DelimitedInput {
    private final InputStream in;
    private final byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;

    /** @param ahead bytes to read before those of the stream */
    DelimitedInput(byte[] ahead, InputStream in) {
        this.in = in;
        System.arraycopy(ahead, 0, buffer, 0, ahead.length);
        end = ahead.length;
    }

    /**
     * Copies the bytes before the delimiter and skips the delimiter.
     *
     * @throws EOFException if the stream ends first
     */
    void copyUntil(byte[] delimiter, OutputStream out) throws IOException {
        while (true) {
            int found = indexOf(delimiter);
            if (found >= 0) {
                out.write(buffer, start, found - start);
                start = found + delimiter.length;
                return;
            }
            // The last bytes may be the beginning of the delimiter.
            int safe = Math.max(0, end - start - delimiter.length + 1);
            out.write(buffer, start, safe);
            start += safe;
            fill();
        }
    }

    /**
     * Returns the next line, without its CRLF.
     *
     * @throws EOFException if the stream ends first
     * @throws UnreadableRequestException if the line is longer than {@code most} bytes
     */
    String line(int most) throws IOException, UnreadableRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = read();
            if (next == '\r' && peek() == '\n') {
                start++;
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == most) {
                throw UnreadableRequestException.form("a header line of a part is longer than " + most + " bytes");
            }
            line.write(next);
        }
    }

    /** Returns the rest of a boundary's line. Two hyphens are returned at once because nothing needs to follow them. */
    String tail(int most) throws IOException, UnreadableRequestException {
        if (peek() != '-') {
            return line(most);
        }
        start++;
        if (peek() != '-') {
            return "-";
        }
        start++;
        return "--";
    }

    private int read() throws IOException {
        int next = peek();
        start++;
        return next;
    }

    private int peek() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start] & 0xFF;
    }

    private int indexOf(byte[] delimiter) {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == delimiter[0] && matches(delimiter, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] delimiter, int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("the body ends in the middle of a part");
        }
        end += count;
    }
}
