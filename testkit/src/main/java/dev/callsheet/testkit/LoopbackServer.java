package dev.callsheet.testkit;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An HTTP server on a free port of 127.0.0.1, all of whose threads are daemons and end with it. */
final class LoopbackServer implements AutoCloseable {
    /** Connections that wait to be accepted; the usual 50 are too few for a test with some hundred callers. */
    private static final int BACKLOG = 1_024;

    /**
     * The JDK's switch for TCP_NODELAY. Before JDK 20 its server sends head and body of an answer apart (JDK-6968351), and
     * without this each answer then waits 40 ms for the client's delayed acknowledgement. There is no other way to say it;
     * the server reads it once, when the first one is made.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    LoopbackServer(HttpHandler handler) {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        try {
            InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("No server can be opened on 127.0.0.1", e);
        }
        threads = new ThreadPoolExecutor(
                0,
                Limits.THREADS,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                LoopbackServer::daemon,
                new ThreadPoolExecutor.CallerRunsPolicy());
        server.setExecutor(threads);
        server.createContext("/", handler);
        start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Breaks all connections, interrupts what is under way. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The server's own thread is a daemon if the thread that starts it is one. */
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
