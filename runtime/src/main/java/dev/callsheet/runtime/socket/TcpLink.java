package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A TCP connection. It is a channel, because that is closed when its thread is interrupted, and tells how many bytes
 * of a write the kernel accepted. Reads block, so that a virtual thread gives up its carrier; writes do not, because
 * a blocking write has no timeout.
 */
final class TcpLink implements Link {
    /** The JDK copies what it reads and writes through a buffer of the same size, which the thread then keeps. */
    private static final int PORTION = 1 << 16;

    private final SocketChannel channel;
    private final InputStream in;
    private long written;

    private TcpLink(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.in = channel.socket().getInputStream();
    }

    /**
     * Connects to a resolved address.
     *
     * @throws SocketTimeoutException if the deadline passes
     * @throws IOException if no connection is made
     */
    static TcpLink connect(InetSocketAddress address, Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open();
        boolean connected = false;
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, deadline.millis());
            TcpLink link = new TcpLink(channel);
            connected = true;
            return link;
        } finally {
            if (!connected) {
                channel.close();
            }
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length, Deadline deadline) throws IOException {
        channel.socket().setSoTimeout(deadline.millis());
        try {
            return in.read(buffer, offset, Math.min(length, PORTION));
        } catch (SocketTimeoutException late) {
            throw new HttpTimeoutException("Nothing arrived in time.");
        }
    }

    @Override
    public int readArrived(byte[] buffer, int offset, int length) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.wrap(buffer, offset, length));
        } finally {
            blockAgain();
        }
    }

    @Override
    public boolean write(ByteBuffer bytes, Deadline deadline) throws IOException {
        closeIfInterrupted();
        channel.configureBlocking(false);
        try {
            return write(bytes) || writeSlowly(bytes, deadline);
        } finally {
            blockAgain();
        }
    }

    /** Returns whether the kernel has accepted all bytes. */
    private boolean write(ByteBuffer rest) throws IOException {
        int end = rest.limit();
        int count = 1;
        while (count > 0 && rest.position() < end) {
            rest.limit(Math.min(end, rest.position() + PORTION));
            count = channel.write(rest);
            written += count;
        }
        rest.limit(end);
        return !rest.hasRemaining();
    }

    /** Writes as the kernel makes room, which it does as the peer reads, until the peer sends something. */
    private boolean writeSlowly(ByteBuffer rest, Deadline deadline) throws IOException {
        try (Selector selector = Selector.open()) {
            SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE | SelectionKey.OP_READ);
            try {
                while (!write(rest)) {
                    selector.select(deadline.millis());
                    closeIfInterrupted();
                    if (selector.selectedKeys().remove(key) && key.isReadable()) {
                        return write(rest);
                    }
                }
                return true;
            } finally {
                key.cancel();
                selector.selectNow(); // as long as it is registered, a channel cannot block
            }
        }
    }

    /** Only what blocks does that by itself. */
    private void closeIfInterrupted() throws ClosedByInterruptException {
        if (Thread.currentThread().isInterrupted()) {
            close();
            throw new ClosedByInterruptException();
        }
    }

    private void blockAgain() throws IOException {
        if (channel.isOpen()) {
            channel.configureBlocking(true);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public void end() {
        close();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unusable) {
            // It is closed all the same (close(2)), and nobody uses it any longer.
            return;
        }
    }
}
