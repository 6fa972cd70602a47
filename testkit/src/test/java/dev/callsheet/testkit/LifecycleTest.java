package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
    private static final String API = "callsheet: 1\napi: tiny\ntitle: Tiny\nbaseUrl: https://tiny.example.com/\n"
            + "auth: none\n"
            + "protocol: {encoding: form, lists: comma, ok: ok, error: error}\n"
            + "methods:\n  ping: {summary: Answers.}\n";

    @Test
    void closeEndsThreadsAndFreesPort() throws Exception {
        FakeApi api = FakeApi.of(Specs.LIBRARY);
        new Http(api).get("books.list");
        List<Thread> started = threads();
        assertThat(started).isNotEmpty().allMatch(Thread::isDaemon);

        api.close();

        for (Thread thread : started) {
            thread.join(30_000);
        }
        assertThat(started).noneMatch(Thread::isAlive);
        assertThatThrownBy(() -> Http.raw(api, "GET / HTTP/1.1\r\n\r\n")).isInstanceOf(ConnectException.class);
    }

    @Test
    void respondsToManyConcurrentCallers() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try (FakeApi api = FakeApi.of(Specs.LIBRARY)) {
            Http http = new Http(api);
            List<Future<Boolean>> responses = IntStream.range(0, 400)
                    .mapToObj(i -> callers.submit(
                            () -> http.get("books.list?limit=1").get("ok").asBoolean()))
                    .toList();

            for (Future<Boolean> response : responses) {
                assertThat(response.get()).isTrue();
            }
            assertThat(api.count("books.list")).isEqualTo(400);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void playsSpecInFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);

        try (FakeApi api = FakeApi.start(folder)) {
            assertThat(new Http(api).form("ping", "").toString()).isEqualTo("{\"ok\":true}");
        }
    }

    @Test
    void playsSpecInJarOnClassPath(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a jar+.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : List.of("tiny", "other")) {
                entries.putNextEntry(new JarEntry(name + "/api.yaml"));
                entries.write(API.replace("tiny", name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            try (FakeApi api = FakeApi.fromClasspath("tiny")) {
                assertThat(new Http(api).form("ping", "").toString()).isEqualTo("{\"ok\":true}");
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void saysWhatToDoIfThereIsNoSpec() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeApi.fromClasspath("nothing"))
                .withMessage(
                        "There is no nothing/api.yaml on the class path. Add the artifact with the spec to the test "
                                + "dependencies. Callsheet's own specs are named dev.callsheet:callsheet-API-spec.");
    }

    @Test
    void listsErrorsOfSpec(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API.replace("title", "titel"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeApi.start(folder))
                .withMessageStartingWith("The spec has errors:\n  ")
                .withMessageContaining("api.yaml:3:1: ")
                .withMessageContaining("titel");
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("callsheet-testkit")
                        || thread.getName().equals("HTTP-Dispatcher"))
                .toList();
    }
}
