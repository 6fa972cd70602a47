package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes to and from a peer. For one thread, except for {@link #close}. An interrupted thread closes the link. All
 * methods throw {@link java.net.http.HttpTimeoutException} if the deadline passes.
 */
interface Link {
    /**
     * Waits for bytes.
     *
     * @return how many were read, at least 1; -1 at the end
     */
    int read(byte[] buffer, int offset, int length, Deadline deadline) throws IOException;

    /**
     * Reads what has arrived, without waiting.
     *
     * @return how many bytes were read, 0 if nothing has arrived; -1 at the end
     */
    int readArrived(byte[] buffer, int offset, int length) throws IOException;

    /**
     * Writes the remaining bytes. If the kernel does not take them all at once, gives up as soon as the peer sends something.
     *
     * @return whether all bytes were written; if not, the peer has sent something, or closed the connection
     */
    boolean write(ByteBuffer bytes, Deadline deadline) throws IOException;

    /** Returns how many bytes the kernel has accepted since the link was made, those of TLS included. */
    long written();

    /** Announces the end if the protocol can (RFC 8446 section 6.1), then closes. Does not wait. */
    void end();

    /** Closes at once. A thread that is waiting on the link gets an exception. */
    void close();
}
