package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.Deadline;
import java.io.EOFException;
import java.io.IOException;

/** A connection with what was read in advance. For one exchange at a time. */
final class Connection {
    private static final int BUFFER = 1 << 14;

    private final Route route;
    private final Link link;
    private final byte[] buffered = new byte[BUFFER];
    private int at;
    private int end;
    private boolean bareLineFeed;
    private boolean kept;
    private boolean responded;
    private long writtenBefore;
    private long idleSince;

    Connection(Route route, Link link) {
        this.route = route;
        this.link = link;
        this.writtenBefore = link.written();
    }

    Route route() {
        return route;
    }

    Link link() {
        return link;
    }

    /** Returns whether an earlier exchange used the connection: the server may have closed it since. */
    boolean isKept() {
        return kept;
    }

    /** Returns whether the kernel has accepted a byte of the request. */
    boolean hasSent() {
        return link.written() > writtenBefore;
    }

    /** Returns whether a byte of the response came. */
    boolean hasResponded() {
        return responded;
    }

    /** Returns whether something was read and not used yet. */
    boolean hasBuffered() {
        return at < end;
    }

    /**
     * Returns whether another exchange can follow: it is certain that the response ended here, and nothing follows it. Some
     * proxies that pass on requests close after each response and do not say so.
     */
    boolean isReusable() {
        return !hasBuffered() && !bareLineFeed && !route.isForwarded();
    }

    /** Prepares for the next exchange. Returns false if there cannot be one: the server has closed, or sent unsolicited data. */
    boolean isReady() {
        try {
            boolean silent = !hasBuffered() && link.readArrived(buffered, 0, 1) == 0;
            writtenBefore = link.written(); // TLS may have replied to something
            return silent;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Notes that an exchange is over, and the connection can be kept for another. */
    void markIdle() {
        kept = true;
        responded = false;
        idleSince = System.nanoTime();
    }

    /** Returns for how long the connection has not been used, in nanoseconds. */
    long idle() {
        return System.nanoTime() - idleSince;
    }

    /** Returns the next byte, from 0 to 255; -1 at the end. */
    int read(Deadline deadline) throws IOException {
        return at < end || fill(deadline) ? buffered[at++] & 0xff : -1;
    }

    /**
     * Reads a line without its end, which is a line feed with or without a carriage return (RFC 9112 section 2.2). Bytes
     * become characters one to one.
     *
     * @param limit the most characters
     * @throws BrokenResponseException if it is longer, does not end, or has a character that no line may have
     */
    String readLine(int limit, Deadline deadline) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = read(deadline); c != '\n'; c = read(deadline)) {
            if (c < 0) {
                throw hasResponded()
                        ? new BrokenResponseException("The response broke off in its headers.")
                        : new EOFException("The server closed the connection and sent no response.");
            }
            if (c == 0 || line.length() > limit) {
                throw new BrokenResponseException("The headers of the response are malformed or too long.");
            }
            line.append((char) c);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        } else {
            bareLineFeed = true;
        }
        if (line.indexOf("\r") >= 0) {
            throw new BrokenResponseException("The headers of the response are malformed.");
        }
        return line.toString();
    }

    /** Reads at least one byte. Returns how many; -1 at the end. */
    int read(byte[] buffer, int offset, int length, Deadline deadline) throws IOException {
        if (at == end) {
            if (length >= BUFFER) {
                return link.read(buffer, offset, length, deadline);
            }
            if (!fill(deadline)) {
                return -1;
            }
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffered, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean fill(Deadline deadline) throws IOException {
        int count = link.read(buffered, 0, BUFFER, deadline);
        at = 0;
        end = Math.max(0, count);
        responded |= count > 0;
        return count > 0;
    }
}
