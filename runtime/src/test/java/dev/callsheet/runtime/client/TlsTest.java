package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates that must not be trusted, and HTTP/2 connections that a server ends in order. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
@Timeout(60)
class TlsTest {
    private static final List<String> VALID = List.of("-ext", "SAN=dns:localhost", "-validity", "2");
    private static final byte[] OK = RawServer.OK.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Parameter
    private TransportKind transports;

    private static ClientOptions.Builder options(TlsServer server) {
        return ClientOptions.builder().token(TestServer.TOKEN).baseUrl(server.url());
    }

    private ClientOptions trusting(TlsServer server) {
        return options(server).transport(transports.create(server.trusting())).build();
    }

    private static void executeWrite(ClientOptions options) {
        Endpoint<Json, NoOwnErrors> write = Endpoint.builder(Sample.API, "post", JsonReader.JSON, NoOwnErrors.class)
                .verb(HttpVerb.POST)
                .write()
                .build();
        ApiClient client = ApiClient.create(Sample.API, options);
        client.call(write, AnyRequest.of(write).build()).execute();
    }

    private static void executeRead(ClientOptions options) {
        Sample.create(options).users().info("U1").execute();
    }

    @ParameterizedTest
    @CsvSource({
        "untrusted, SAN=dns:localhost, -1H, false",
        "expired, SAN=dns:localhost, -9d, true",
        "not yet valid, SAN=dns:localhost, +9d, true",
        "of another host, SAN=dns:other.example, -1H, true"
    })
    void sendsNothingToServerWithBadCertificateAndDoesNotRetry(String what, String host, String start, boolean trusted)
            throws Exception {
        List<String> certificate = List.of("-ext", host, "-startdate", start, "-validity", "2");
        AtomicInteger served = new AtomicInteger();
        try (TlsServer server = new TlsServer(folder, certificate, new String[] {"http/1.1"}, socket -> {
            if (socket.getInputStream().read() >= 0) {
                served.incrementAndGet();
            }
        })) {
            ClientOptions options = trusted
                    ? trusting(server)
                    : options(server).transport(transports.create()).build();
            int connections = 0;
            for (boolean write : new boolean[] {false, true}) {
                TransportException failure = catchThrowableOfType(TransportException.class, () -> {
                    if (write) {
                        executeWrite(options);
                    } else {
                        executeRead(options);
                    }
                });
                assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
                assertThat(failure)
                        .hasMessageContaining(" was not sent: the certificate of localhost:")
                        .hasMessageContaining(" is not valid or not trusted: ");
                assertThat(server.connections()).isEqualTo(++connections);
            }
            assertThat(served).hasValue(0);
        }
    }

    @Test
    void callsServerWithTrustedCertificate() throws Exception {
        try (TlsServer server = new TlsServer(folder, VALID, new String[] {"http/1.1"}, TlsTest::serveHttp1)) {
            executeRead(trusting(server));
            executeWrite(trusting(server));
        }
    }

    /** How a server ends an HTTP/2 connection (RFC 9113 section 6.8) or rejects a stream (section 8.7). */
    private enum End {
        NOTHING_PROCESSED,
        STREAM_SERVED,
        STREAM_SERVED_IN_TWO_STEPS,
        STREAM_REFUSED
    }

    @ParameterizedTest
    @EnumSource
    void neitherReadNorWriteFailsWhenServerEndsHttp2Connection(End end) throws Exception {
        assumeTrue(transports == TransportKind.JDK, "the other speaks HTTP/1.1 only");
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        try (TlsServer server = new TlsServer(folder, VALID, new String[] {"h2", "http/1.1"}, socket -> {
            if (socket.getApplicationProtocol().equals("h2")) {
                serveHttp2(socket, end, ended);
            } else {
                written.incrementAndGet();
                serveHttp1(socket);
            }
        })) {
            ClientOptions options = trusting(server);
            executeRead(options);
            assertThat(ended).hasPositiveValue();
            executeWrite(options);
            assertThat(written).hasValue(1);
        }
    }

    private static void serveHttp1(SSLSocket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        socket.getOutputStream().write(OK);
        socket.getOutputStream().flush();
    }

    /** Serves one connection, of which the first request of all ends it. */
    private static void serveHttp2(SSLSocket socket, End end, AtomicInteger ended) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        in.readFully(new byte[24]);
        frame(out, 4, 0, 0);
        while (true) {
            int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int id = in.readInt() & 0x7fffffff;
            in.readFully(new byte[length]);
            if (type == 4 && (flags & 1) == 0) {
                frame(out, 4, 1, 0);
            } else if (type == 1 && ended.getAndIncrement() == 0) {
                switch (end) {
                    case NOTHING_PROCESSED -> frame(out, 7, 0, 0, new byte[8]);
                    case STREAM_SERVED -> frame(out, 7, 0, 0, 0, 0, 0, (byte) id, 0, 0, 0, 0);
                    case STREAM_SERVED_IN_TWO_STEPS -> frame(out, 7, 0, 0, 127, -1, -1, -1, 0, 0, 0, 0);
                    case STREAM_REFUSED -> frame(out, 3, 0, id, 0, 0, 0, 7);
                }
            } else if (type == 1) {
                frame(out, 1, 4, id, 0x88);
                frame(out, 0, 1, id, "{\"ok\":true}".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void frame(OutputStream out, int type, int flags, int id, int... payload) throws IOException {
        byte[] bytes = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            bytes[i] = (byte) payload[i];
        }
        frame(out, type, flags, id, bytes);
    }

    private static void frame(OutputStream out, int type, int flags, int id, byte[] payload) throws IOException {
        out.write(new byte[] {0, 0, (byte) payload.length, (byte) type, (byte) flags, 0, 0, 0, (byte) id});
        out.write(payload);
        out.flush();
    }
}
