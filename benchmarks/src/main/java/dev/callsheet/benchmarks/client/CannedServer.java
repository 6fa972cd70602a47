package dev.callsheet.benchmarks.client;

import dev.callsheet.benchmarks.json.Payloads;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback with a response for each method that is called, so fast that it does not decide what is measured. */
public final class CannedServer {
    private static final int BACKLOG = 512;
    private static final String LENGTH = "content-length:";

    private final byte[] user = response(Payloads.usersInfo());
    private final byte[] caller = response(
            "{\"ok\":true,\"url\":\"https://example.slack.com/\",\"team\":\"Example\",\"user\":\"bot\",\"team_id\":\"T012AB3C4\",\"user_id\":\"U012AB3CD\",\"bot_id\":\"B012AB3CD\"}"
                    .getBytes(StandardCharsets.UTF_8));

    private CannedServer() {}

    /** Takes a key store with its password for HTTPS, or nothing; prints its port, and ends when its standard input does. */
    public static void main(String[] arguments) throws Exception {
        ServerSocketFactory factory =
                arguments.length == 0 ? ServerSocketFactory.getDefault() : tls(arguments[0], arguments[1]);
        try (ServerSocket server = factory.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            Thread acceptor = new Thread(() -> new CannedServer().accept(server));
            acceptor.setDaemon(true);
            acceptor.start();
            while (System.in.read() >= 0) {}
        }
    }

    private static ServerSocketFactory tls(String file, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file)) {
            keys.load(in, password.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (true) {
                String request = line(in);
                boolean last = false;
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    String lower = header.toLowerCase(Locale.ROOT);
                    if (lower.startsWith(LENGTH)) {
                        length = Integer.parseInt(
                                lower.substring(LENGTH.length()).strip());
                    }
                    last |= lower.equals("connection: close");
                }
                in.skipNBytes(length);
                out.write(request.contains("auth.test") ? caller : user);
                if (last) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static byte[] response(byte[] body) {
        byte[] head =
                ("HTTP/1.1 200 OK\r\ndate: Thu, 26 Nov 2026 12:00:00 GMT\r\nserver: Apache\r\nvary: Accept-Encoding\r\n"
                                + "x-slack-req-id: 4d1c2e5f6a7b8c9d0e1f2a3b4c5d6e7f\r\nx-oauth-scopes: users:read,chat:write\r\n"
                                + "cache-control: private, no-cache, no-store, must-revalidate\r\n"
                                + "content-type: application/json; charset=utf-8\r\ncontent-length: " + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
