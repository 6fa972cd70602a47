package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.UsersInfoResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls on other threads. */
@Timeout(30)
class AsyncTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    @Test
    void completesWithValueOrFailure() throws Exception {
        Sample sample = Sample.create(server.options().build());
        server.then("{\"ok\":true,\"user\":{\"id\":\"U1\"}}").then("{\"ok\":false,\"error\":\"user_not_found\"}");
        assertThat(sample.users().info("U1").executeAsync().get().user().id()).isEqualTo("U1");
        CompletableFuture<UsersInfoResponse> failing = sample.users().info("U1").executeAsync();
        assertThatThrownBy(failing::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ErrorResponseException.class);
    }

    @Test
    void runsOnGivenExecutor() throws Exception {
        ExecutorService mine = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        AtomicReference<String> thread = new AtomicReference<>();
        try {
            Sample sample = Sample.create(server.options()
                    .executor(mine)
                    .token(() -> {
                        thread.set(Thread.currentThread().getName());
                        return "token";
                    })
                    .build());
            sample.users().info("U1").executeAsync().get();
            assertThat(thread).hasValue("mine");
        } finally {
            mine.shutdownNow();
        }
    }

    @Test
    void interruptsOnlyTheCancelledCall() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Transport stuck = request -> {
            sending.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw stopped;
            }
            throw new AssertionError();
        };
        try {
            Sample sample = Sample.create(
                    server.options().executor(one).transport(stuck).build());
            CompletableFuture<UsersInfoResponse> call =
                    sample.users().info("U1").executeAsync();
            sending.await();
            assertThat(call.cancel(true)).isTrue();
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(call::get).isInstanceOf(CancellationException.class);
            assertThat(one.submit(Thread::interrupted).get()).isFalse();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void cancellingEndsCallOverNetwork() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer silent = new RawServer((number, socket, out) -> {
            asked.countDown();
            int end = socket.getInputStream().read();
            if (end < 0) {
                gone.countDown();
            }
            return false;
        })) {
            Sample sample = Sample.create(server.options().baseUrl(silent.url()).build());
            CompletableFuture<UsersInfoResponse> call =
                    sample.users().info("U1").executeAsync();
            asked.await();
            call.cancel(true);
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void usesVirtualThreadsIfAvailable() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Sample sample = Sample.create(server.options()
                .token(() -> {
                    thread.set(Thread.currentThread());
                    return "token";
                })
                .build());
        sample.users().info("U1").executeAsync().get();
        boolean virtual = thread.get().toString().startsWith("VirtualThread");
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    }
}
