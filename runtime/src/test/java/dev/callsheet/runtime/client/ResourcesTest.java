package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients leave behind after their use, and one client used by many threads. */
@Timeout(120)
class ResourcesTest {
    /** The number of clients to create before each garbage collection. */
    private static final int ROUND = 100;

    @ParameterizedTest
    @EnumSource
    void leavesNoThreadAfterThousandDroppedClients(TransportKind transports) throws Exception {
        try (TestServer server = new TestServer(transports)) {
            int before = clientThreads();
            int most = 0;
            for (int i = 1; i <= 1000; i++) {
                Sample.create(server.options().build()).users().list().execute();
                if (i % ROUND == 0) {
                    most = Math.max(most, clientThreads());
                    System.gc();
                }
            }
            assertThat(server.received()).hasSize(1000);
            System.out.println("threads of HTTP clients: before " + before + ", at most " + most + ", after "
                    + awaitAtMost(before));
        }
    }

    @Test
    void startsNoThreadForThousandUnusedClients() {
        int before = Thread.activeCount();
        List<Sample> clients = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            clients.add(Sample.create("token"));
        }
        assertThat(clients).hasSize(1000);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void sharesOneThreadAmongThousandClientsOfOneHttpClient() throws Exception {
        try (RawServer server = new RawServer((number, socket, out) -> {
            RawServer.write(out, RawServer.OK);
            return true;
        })) {
            HttpClient shared = HttpClient.newBuilder().executor(Runnable::run).build();
            ClientOptions options = ClientOptions.builder()
                    .token("t")
                    .baseUrl(server.url())
                    .httpClient(shared)
                    .build();
            Sample.create(options).users().list().execute();
            int one = clientThreads();
            for (int i = 0; i < 1000; i++) {
                Sample.create(options).users().list().execute();
            }
            assertThat(clientThreads()).isLessThanOrEqualTo(one);
            assertThat(server.heads()).hasSize(1001);
        }
    }

    @Test
    void servesSixtyFourThreadsWithoutMixingCalls() throws Exception {
        // Echoes the request, so that a wrong token or parameter is noticed.
        Transport echo = request -> TransportResponse.of(
                200,
                Map.of("X-Token", List.of(request.headers().get("Authorization"))),
                ("{\"ok\":true,\"user\":{\"id\":\"" + request.uri().getQuery().substring("user=".length()) + "\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        Sample shared = Sample.create(ClientOptions.builder()
                .token("client")
                .transport(echo)
                .rateLimits(RateLimits.none().with("users.info", 100_000, java.time.Duration.ofMillis(1)))
                .build());
        assertThat(stress(shared, 1000)).isEqualTo(64_000);
    }

    @ParameterizedTest
    @EnumSource
    void servesSixtyFourThreadsOverNetwork(TransportKind transports) throws Exception {
        try (TestServer server = new TestServer(transports)) {
            Sample shared =
                    Sample.create(server.options().retry(RetryPolicy.none()).build());
            ExecutorService threads = Executors.newFixedThreadPool(64);
            List<Future<Integer>> done = new ArrayList<>();
            for (int t = 0; t < 64; t++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 30; i++) {
                        shared.users().list().execute();
                    }
                    return 30;
                }));
            }
            int calls = 0;
            for (Future<Integer> one : done) {
                calls += one.get();
            }
            threads.shutdown();
            assertThat(server.received()).hasSize(calls);
        }
    }

    private static int stress(Sample shared, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<Integer>> right = new ArrayList<>();
        for (int t = 0; t < 64; t++) {
            String name = "T" + t;
            right.add(threads.submit(() -> {
                int count = 0;
                CallOptions options = CallOptions.builder().token(name).build();
                for (int i = 0; i < times; i++) {
                    var ok = shared.users().info(name + "-" + i).with(options).response();
                    boolean same = ok.value().user().id().equals(name + "-" + i)
                            && ("Bearer " + name).equals(ok.info().header("x-token"));
                    count += same ? 1 : 0;
                }
                return count;
            }));
        }
        int sum = 0;
        for (Future<Integer> one : right) {
            sum += one.get();
        }
        threads.shutdown();
        return sum;
    }

    private static int clientThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    /** The JDK's client ends its thread some seconds after it was garbage collected. */
    private static int awaitAtMost(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int left = clientThreads();
        while (left > count && System.nanoTime() < end) {
            System.gc();
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(50);
            left = clientThreads();
        }
        assertThat(left).isLessThanOrEqualTo(count);
        return left;
    }
}
