package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;

/** The body of a response, as it arrives. At its end the connection is given back; before it, closing this ends it. */
final class MessageBody extends InputStream {
    private static final int LONGEST_LINE = 1 << 13;

    private final Connection connection;
    private final Lease lease;
    private final BodyFraming framing;
    private final Deadline deadline;
    /** Of the body, or of the chunk. */
    private long left;

    private boolean firstChunk = true;
    private boolean over;
    private volatile boolean closed;

    MessageBody(Lease lease, BodyFraming framing, Deadline deadline) {
        this.connection = lease.connection();
        this.lease = lease;
        this.framing = framing;
        this.deadline = deadline;
        this.left = Math.max(0, framing.length());
        if (framing.length() == 0) {
            end();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The stream is closed.");
        }
        if (length == 0 || over) {
            return length == 0 ? 0 : -1;
        }
        try {
            return some(buffer, offset, length);
        } catch (HttpTimeoutException | BrokenResponseException failure) {
            lease.close();
            throw failure;
        } catch (IOException failure) {
            lease.close();
            throw new BrokenResponseException(failure);
        }
    }

    private int some(byte[] buffer, int offset, int length) throws IOException {
        if (framing.length() == BodyFraming.UNTIL_CLOSE) {
            int count = connection.read(buffer, offset, length, deadline);
            if (count < 0) {
                end();
            }
            return count;
        }
        if (left == 0 && framing.length() == BodyFraming.CHUNKED) {
            left = nextChunk();
            if (left == 0) {
                new ResponseParser(connection, deadline).headers();
                end();
                return -1;
            }
        }
        int count = connection.read(buffer, offset, (int) Math.min(length, left), deadline);
        if (count < 0) {
            throw new BrokenResponseException("The response broke off before its end.");
        }
        left -= count;
        if (left == 0 && framing.length() >= 0) {
            end();
        }
        return count;
    }

    /** Returns the size of the next chunk, 0 for the last (RFC 9112 section 7.1). Its extensions mean nothing to us. */
    private long nextChunk() throws IOException {
        if (!firstChunk && (connection.read(deadline) != '\r' || connection.read(deadline) != '\n')) {
            throw new BrokenResponseException("A chunk of the response is longer than it says.");
        }
        firstChunk = false;
        String line = connection.readLine(LONGEST_LINE, deadline);
        int digits = 0;
        while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
            digits++;
        }
        String rest = ResponseParser.trim(line, digits);
        if (digits == 0 || digits > 15 || !(rest.isEmpty() || rest.startsWith(";"))) {
            throw new BrokenResponseException("The size of a chunk of the response is malformed.");
        }
        return Long.parseLong(line.substring(0, digits), 16);
    }

    private void end() {
        over = true;
        lease.end(framing.keepsConnection() && connection.isReusable());
    }

    @Override
    public void close() {
        closed = true;
        lease.close();
    }
}
