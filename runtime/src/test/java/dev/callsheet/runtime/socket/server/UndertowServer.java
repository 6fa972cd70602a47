package dev.callsheet.runtime.socket.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HttpString;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Undertow. */
final class UndertowServer implements RealServer {
    private final Undertow server;

    UndertowServer(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
        Undertow.Builder builder = Undertow.builder()
                .setIoThreads(2)
                .setWorkerThreads(80)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L);
        if (keys == null) {
            builder.addHttpListener(port, "127.0.0.1");
        } else {
            builder.addHttpsListener(port, "127.0.0.1", keys.context("TLS"));
        }
        builder.setHandler(new BlockingHandler(exchange -> routes.serve(new UndertowRequest(exchange))));
        server = builder.build();
        server.start();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private record UndertowRequest(HttpServerExchange exchange) implements Served {
        @Override
        public String verb() {
            return exchange.getRequestMethod().toString();
        }

        @Override
        public String path() {
            String query = exchange.getQueryString();
            return exchange.getRequestPath() + (query.isEmpty() ? "" : "?" + query);
        }

        @Override
        public int clientPort() {
            return exchange.getSourceAddress().getPort();
        }

        @Override
        public InputStream body() {
            return exchange.getInputStream();
        }

        @Override
        public OutputStream respond(int status, long length, String... headers) {
            exchange.setStatusCode(status);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().put(new HttpString(headers[i]), headers[i + 1]);
            }
            if (length >= 0) {
                exchange.setResponseContentLength(length);
            }
            return exchange.getOutputStream();
        }
    }
}
