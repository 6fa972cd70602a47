package dev.callsheet.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Calls with a socket and no more than that: without checks, and without reading the response as JSON or even as HTTP. What it takes
 * is the floor, which every client pays.
 */
final class BareCaller implements Caller {
    private static final String ID = "\"id\":\"";

    private final URI uri;

    BareCaller(String baseUrl) {
        this.uri = URI.create(baseUrl + "users.info?user=U012AB3CD");
    }

    @Override
    public String userId() throws IOException {
        SocketFactory sockets =
                uri.getScheme().equals("https") ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        try (Socket socket = sockets.createSocket(uri.getHost(), uri.getPort())) {
            String request = "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: "
                    + uri.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = response.indexOf(ID) + ID.length();
            return response.substring(start, response.indexOf('"', start));
        }
    }
}
