package dev.callsheet.runtime.socket.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Jetty. */
final class JettyServer implements RealServer {
    private final Server server = new Server(new QueuedThreadPool(100, 4));
    private final ServerConnector connector;

    JettyServer(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
        if (keys == null) {
            connector = new ServerConnector(server, 1, 1);
        } else {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setSslContext(keys.context("TLS"));
            connector = new ServerConnector(server, 1, 1, tls);
        }
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws IOException {
                routes.serve(new JettyRequest(request, response));
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    private record JettyRequest(Request request, Response response) implements Served {
        @Override
        public String verb() {
            return request.getMethod();
        }

        @Override
        public String path() {
            return request.getHttpURI().getPathQuery();
        }

        @Override
        public int clientPort() {
            return Request.getRemotePort(request);
        }

        @Override
        public InputStream body() {
            return Content.Source.asInputStream(request);
        }

        @Override
        public OutputStream respond(int status, long length, String... headers) {
            response.setStatus(status);
            for (int i = 0; i < headers.length; i += 2) {
                response.getHeaders().put(headers[i], headers[i + 1]);
            }
            if (length >= 0) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
            }
            return Content.Sink.asOutputStream(response);
        }
    }
}
