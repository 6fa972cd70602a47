package dev.callsheet.runtime.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy on loopback that asks for a password. It responds itself to what it accepts. */
final class TestProxy implements AutoCloseable {
    private static final String OK =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ok\":true}";
    private static final String NO_SERVER = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";
    private static final String REFUSED =
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final String expected;

    TestProxy(String user, String password) throws IOException {
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        expected = "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(login);
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the first lines of the requests that had the password. */
    List<String> requests() {
        return accepted;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String first = in.readLine();
            boolean login = false;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                login |= line.equalsIgnoreCase(expected);
            }
            if (login) {
                accepted.add(first);
            }
            String accept = String.valueOf(first).startsWith("CONNECT") ? NO_SERVER : OK;
            socket.getOutputStream().write((login ? accept : REFUSED).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            return; // the client closed the connection
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
