package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first call of a process loads: each class and each lambda that is linked makes it slower. */
final class FirstCallTest {
    /** It links two. */
    private static final int MOST_LAMBDAS = 5;

    @Test
    void firstCallLinksFewLambdasAndNoRegularExpression(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xlog:class+load=info:file=" + log + ":none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneCall.class.getName())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();

        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
        List<String> lambdas = loaded.stream()
                .filter(name -> name.startsWith("dev.callsheet.runtime.") && name.contains("$$Lambda"))
                .filter(name -> !name.contains("FirstCallTest"))
                .toList();
        System.out.println("Classes loaded by a first call: " + loaded.size() + ", lambdas of the runtime: " + lambdas);
        assertThat(lambdas).hasSizeLessThan(MOST_LAMBDAS);
        assertThat(loaded).contains("dev.callsheet.sample.Sample").doesNotContain("java.util.regex.Matcher");
    }

    /** The program that runs in a JVM of its own. */
    static final class OneCall {
        private OneCall() {}

        public static void main(String[] args) {
            byte[] body = "{\"ok\":true,\"user\":{\"id\":\"U1\"}}".getBytes(StandardCharsets.UTF_8);
            Sample.create(ClientOptions.builder()
                            .token("xoxb-test")
                            .baseUrl("http://localhost:1/")
                            .transport(request -> TransportResponse.of(
                                    200, Map.of("content-type", List.of("application/json")), body))
                            .build())
                    .users()
                    .info("U1")
                    .execute();
        }
    }
}
