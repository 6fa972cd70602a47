package dev.callsheet.runtime.socket.server;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server that others wrote, on loopback. All of them respond by the same {@link Routes}. */
public interface RealServer extends AutoCloseable {
    /** Returns the port that it listens on. */
    int port();

    @Override
    void close() throws IOException;

    /** The servers. */
    enum Kind {
        JETTY(JettyServer::new),
        TOMCAT(TomcatServer::new),
        UNDERTOW(UndertowServer::new),
        NETTY(NettyServer::new),
        JDK(JdkServer::new);

        // Held, as the log forgets the level of one that was collected.
        private static final List<Logger> LOGS = Stream.of(
                        "org.apache", "io.undertow", "org.xnio", "org.jboss", "io.netty")
                .map(Logger::getLogger)
                .toList();

        private final Start start;

        Kind(Start start) {
            this.start = start;
        }

        /**
         * Starts a server.
         *
         * @param port 0 for a free one
         * @param keys for HTTPS; null for HTTP
         */
        public RealServer start(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
            LOGS.forEach(log -> log.setLevel(Level.WARNING));
            return start.start(port, keys, routes);
        }
    }

    /** Starts a server. */
    interface Start {
        RealServer start(int port, @Nullable TlsKeys keys, Routes routes) throws Exception;
    }
}
