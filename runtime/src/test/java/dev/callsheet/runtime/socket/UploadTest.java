package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen while a request is sent: interim responses, slow sources, interruption; and small limits of responses. */
@Timeout(60)
class UploadTest {
    /** More than the buffers of both kernels hold. */
    private static final int LARGE = 20_000_000;

    private final SocketTransport transport = new SocketTransport(Duration.ofSeconds(10), null, null);

    @Test
    void interimResponseDoesNotStopUpload() throws Exception {
        try (WireServer server = new WireServer(wire -> {
            String head = wire.head();
            wire.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            int length = wire.in().readNBytes(WireServer.length(head)).length;
            wire.write(WireServer.ok("got " + length));
        })) {
            byte[] body = transport
                    .send(Requests.post(server.url(), RequestBody.of(new byte[LARGE]))
                            .once()
                            .build())
                    .bytes();
            assertThat(body).asString().isEqualTo("got " + LARGE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void slowSourceDoesNotStretchDeadline() throws Exception {
        try (WireServer server = new WireServer(WireServer.Wire::awaitEnd)) {
            RequestBody slow = RequestBody.of(-1, Slow::new);
            assertThatThrownBy(() -> transport.send(Requests.post(server.url(), slow)
                            .timeout(Duration.ofMillis(300))
                            .build()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void interruptionEndsUploadFromSourceThatDoesNotNotice() throws Exception {
        try (WireServer server = new WireServer(WireServer.Wire::awaitEnd)) {
            Thread caller = Thread.currentThread();
            RequestBody slow = RequestBody.of(-1, () -> {
                caller.interrupt();
                return new Slow();
            });
            assertThatThrownBy(() ->
                            transport.send(Requests.post(server.url(), slow).build()))
                    .isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void interruptedThreadSendsNothingOverKeptConnection() throws Exception {
        try (WireServer server = new WireServer(wire -> {
            while (wire.request() != null) {
                wire.write(WireServer.ok("hello"));
            }
        })) {
            transport.send(Requests.get(server.url()).build());
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> transport.send(
                            Requests.of("POST", server.url()).once().build()))
                    .isInstanceOf(InterruptedException.class);
            transport.send(Requests.get(server.url()).build());
            assertThat(server.requests())
                    .extracting(WireServer.Request::line)
                    .containsExactly("GET / HTTP/1.1", "GET / HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Proxy-Authorization", "host", "Content-Length", "Transfer-Encoding"})
    void headersOfConnectionAreRefused(String name) throws Exception {
        try (WireServer server = new WireServer(WireServer.Wire::awaitEnd)) {
            assertThatThrownBy(() -> transport.send(
                            Requests.get(server.url()).header(name, "s3cret").build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .message()
                    .doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 8191, 8192, 8193, 100_000})
    void limitHoldsForResponseOfUnknownLength(int limit) throws Exception {
        try (WireServer server = new WireServer(wire -> {
            int size = wire.request().contains(" /fits ") ? limit : limit + 1;
            wire.write("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(size));
        })) {
            assertThat(transport
                            .send(Requests.get(server.url() + "fits")
                                    .limit(limit)
                                    .build())
                            .bytes())
                    .hasSize(limit);
            assertThatThrownBy(() -> transport.send(
                            Requests.get(server.url() + "does-not").limit(limit).build()))
                    .isInstanceOf(ResponseTooLargeException.class);
        }
    }

    /** Some bytes from time to time, without end, and without a look at the interruption of the thread. */
    private static final class Slow extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            boolean interrupted = Thread.interrupted();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
