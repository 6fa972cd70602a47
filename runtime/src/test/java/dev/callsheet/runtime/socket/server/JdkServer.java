package dev.callsheet.runtime.socket.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The server of the JDK. */
final class JdkServer implements RealServer {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    JdkServer(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        if (keys == null) {
            server = HttpServer.create(address, 0);
        } else {
            HttpsServer tls = HttpsServer.create(address, 0);
            tls.setHttpsConfigurator(new HttpsConfigurator(keys.context("TLS")));
            server = tls;
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                routes.serve(new JdkRequest(exchange));
            }
        });
        server.start();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record JdkRequest(HttpExchange exchange) implements Served {
        @Override
        public String verb() {
            return exchange.getRequestMethod();
        }

        @Override
        public String path() {
            return exchange.getRequestURI().toString();
        }

        @Override
        public int clientPort() {
            return exchange.getRemoteAddress().getPort();
        }

        @Override
        public InputStream body() {
            return exchange.getRequestBody();
        }

        @Override
        public OutputStream respond(int status, long length, String... headers) throws IOException {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            boolean head = verb().equals("HEAD");
            if (head && length >= 0) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
            }
            // This server takes 0 for a length that is not announced, and -1 for none.
            exchange.sendResponseHeaders(status, head || length == 0 ? -1 : Math.max(length, 0));
            return exchange.getResponseBody();
        }
    }
}
