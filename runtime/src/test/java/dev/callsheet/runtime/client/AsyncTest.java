package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.ResponseInfo;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.UsersInfoResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls on other threads. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
@Timeout(30)
class AsyncTest {
    @RegisterExtension
    private final TestServer server;

    AsyncTest(TransportKind transports) {
        server = new TestServer(transports);
    }

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

    static Stream<RuntimeException> rejections() {
        return Stream.of(
                new RejectedExecutionException("full"), new IllegalStateException(), new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void completesWithFailureWhenExecutorRejects(RuntimeException rejection) {
        Sample sample = Sample.create(server.options()
                .executor(task -> {
                    throw rejection;
                })
                .build());
        CompletableFuture<UsersInfoResponse> call = sample.users().info("U1").executeAsync();
        assertThatThrownBy(call::get)
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TransportException.Reason.REJECTED))
                .hasMessage("users.info was not sent: the executor rejected it.")
                .hasCause(rejection);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void completesWithFailureAfterExecutorShutdownAndFullQueue() throws Exception {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        CountDownLatch go = new CountDownLatch(1);
        Sample sample = Sample.create(server.options()
                .executor(one)
                .token(() -> {
                    awaitQuietly(go);
                    return "token";
                })
                .build());
        try {
            List<CompletableFuture<UsersInfoResponse>> calls = Stream.generate(
                            () -> sample.users().info("U1").executeAsync())
                    .limit(4)
                    .toList();
            assertThat(calls.stream().map(CompletableFuture::isCompletedExceptionally))
                    .containsExactly(false, false, true, true);
            go.countDown();
            calls.get(1).get();
        } finally {
            one.shutdownNow();
        }
        assertThat(sample.users().info("U1").executeAsync()).isCompletedExceptionally();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void runsOnCallerThreadIfExecutorDoes() {
        Sample sample = Sample.create(server.options().executor(Runnable::run).build());
        assertThat(sample.users().info("U1").executeAsync()).isCompleted();
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

    @Test
    void outcomeResponseAndRawAreAsynchronousToo() throws Exception {
        try (TestServer server = new TestServer()) {
            Sample sample = Sample.create(server.options().build());
            server.then("{\"ok\":false,\"error\":\"user_not_found\"}");
            assertThat(sample.users().info("U1").outcomeAsync().get()).isInstanceOf(Outcome.Failed.class);
            server.then("{\"ok\":true,\"warning\":\"w\"}");
            assertThat(sample.users().info("U1").responseAsync().get().info().warnings())
                    .containsExactly("w");
            server.then("{\"ok\":false}");
            assertThat(sample.users().info("U1").rawAsync().get().text()).isEqualTo("{\"ok\":false}");
        }
    }

    @Test
    void cancelledFutureClosesValueThatNobodyGets() {
        AtomicInteger closed = new AtomicInteger();
        AutoCloseable stream = closed::incrementAndGet;
        ResponseInfo info = new ResponseInfo(200, Map.of(), List.of(), List.of(), List.of(), null, null);
        for (Object value : List.of(stream, new Outcome.Ok<AutoCloseable, NoOwnErrors>(stream, info), "text")) {
            AtomicReference<CompletableFuture<Object>> started = new AtomicReference<>();
            CallFuture<Object> future = new CallFuture<>(() -> {
                started.get().cancel(true);
                return value;
            });
            started.set(future);
            future.run();
            assertThat(future).isCancelled();
        }
        assertThat(closed).hasValue(2);
    }

    @Test
    void outcomeOfRejectedCallIsFailure() throws Exception {
        ClientOptions options = ClientOptions.of(o -> o.token(TestServer.TOKEN).executor(task -> {
            throw new RejectedExecutionException("full");
        }));
        Outcome<?, ?> outcome =
                Sample.create(options).users().info("U1").outcomeAsync().get();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure())
                                .hasMessage("users.info was not sent: the executor rejected it."));
    }
}
