package dev.callsheet.testkit.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An HTTP server on a free port of 127.0.0.1. Its threads are daemons and end when it is closed. */
public final class LoopbackServer implements AutoCloseable {
    /** Connections waiting to be accepted. The default of 50 is too small for a test with hundreds of callers. */
    private static final int BACKLOG = 1_024;

    /**
     * The JDK's switch for TCP_NODELAY. Before JDK 20, its server sends the head and the body of a response separately
     * (JDK-6968351), and without this switch each response waits 40 ms for the client's delayed acknowledgement. There is
     * no other way to set it, and the JDK reads it once, when the first server is created.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    /**
     * Starts a server.
     *
     * @throws UncheckedIOException if no port can be opened
     */
    public LoopbackServer(RequestHandler handler) {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        try {
            InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a server on 127.0.0.1", e);
        }
        threads = new ThreadPoolExecutor(
                0,
                ServerLimits.THREADS,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                LoopbackServer::daemon,
                new ThreadPoolExecutor.CallerRunsPolicy());
        server.setExecutor(threads);
        server.createContext("/", new ExchangeHandler(handler));
        start();
    }

    /** Returns the port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Breaks all connections and interrupts the handlers. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Starts the server from a daemon, which makes the server's own thread a daemon too. */
    private void start() {
        try {
            threads.submit(server::start).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("Interrupted while the server started", e);
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("The server did not start", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "callsheet-testkit");
        thread.setDaemon(true);
        return thread;
    }
}
