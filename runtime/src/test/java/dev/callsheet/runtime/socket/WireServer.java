package dev.callsheet.runtime.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A server on loopback whose script owns each connection, byte by byte. */
final class WireServer implements AutoCloseable {
    /** Serves a connection, which is closed afterwards. */
    interface Script {
        void serve(Wire wire) throws Exception;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Script script;

    WireServer(Script script) throws IOException {
        this(InetAddress.getLoopbackAddress(), script);
    }

    WireServer(InetAddress address, Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 50, address);
        threads.execute(this::accept);
    }

    /** A request that began to arrive. */
    record Request(int connection, String head) {
        /** Returns the first line. */
        String line() {
            return head.lines().findFirst().orElse("");
        }
    }

    /** Ends the waits of scripts for the end of a test. */
    void release() {
        released.countDown();
    }

    /** Returns the requests of which at least one byte arrived. */
    List<Request> requests() {
        return requests;
    }

    /** Returns the number of connections so far. */
    int connections() {
        return wires.size();
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Wire wire = new Wire(wires.size() + 1, server.accept());
                wires.add(wire);
                threads.execute(() -> serve(wire));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Wire wire) {
        try (wire) {
            script.serve(wire);
        } catch (Exception dropped) {
            // The client closed the connection, or the script the socket: tests do both on purpose.
            return;
        }
    }

    /** Accepts no more connections. */
    void stopListening() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Wire wire : wires) {
            wire.close();
        }
        threads.shutdownNow();
    }

    /** A connection. */
    final class Wire implements AutoCloseable {
        private final int number;
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Wire(int number, Socket socket) throws IOException {
            this.number = number;
            this.socket = socket;
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        /** Returns the number of the connection, from 1. */
        int number() {
            return number;
        }

        Socket socket() {
            return socket;
        }

        InputStream in() {
            return in;
        }

        /** Reads the head of the next request; null at the end. */
        @Nullable
        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            int first = in.read();
            if (first < 0) {
                return null;
            }
            int index;
            synchronized (requests) {
                index = requests.size();
                requests.add(new Request(number, ""));
            }
            for (int c = first; c >= 0; c = in.read()) {
                head.append((char) c);
                if (c == '\n'
                        && head.length() > 3
                        && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                    break;
                }
            }
            requests.set(index, new Request(number, head.toString()));
            return head.toString();
        }

        /** Reads the first bytes of the next request. */
        void requestBegins() throws IOException {
            byte[] first = in.readNBytes(10);
            requests.add(new Request(number, new String(first, StandardCharsets.ISO_8859_1)));
        }

        /** Reads the next request with its body, which has a length or none. */
        @Nullable
        String request() throws IOException {
            String head = head();
            if (head != null) {
                in.readNBytes(length(head));
            }
            return head;
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Waits until the test is over. */
        void awaitRelease() throws InterruptedException {
            released.await();
        }

        /** Returns whether the test is over. */
        boolean isReleased() {
            return released.getCount() == 0;
        }

        /** Sends the end of the stream and waits for the client's. */
        void end() throws IOException {
            socket.shutdownOutput();
            awaitEnd();
        }

        /** Waits until the client closes the connection. */
        void awaitEnd() throws IOException {
            byte[] buffer = new byte[1 << 14];
            int count = in.read(buffer);
            while (count >= 0) {
                count = in.read(buffer);
            }
        }

        /** Closes the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Returns a response with a body. */
    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
