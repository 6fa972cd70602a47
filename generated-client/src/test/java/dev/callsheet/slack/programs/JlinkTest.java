package dev.callsheet.slack.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.Call;
import dev.callsheet.slack.Slack;
import dev.callsheet.testkit.FakeApi;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/** The program of {@code src/test/jlink} runs in an image that has only the modules that it needs. */
final class JlinkTest {
    @TempDir
    private Path folder;

    @Test
    void packedProgramCallsSlack() throws Exception {
        Path classes = folder.resolve("classes");
        run(
                "javac",
                "--module-path",
                path(NullMarked.class),
                "-d",
                classes.toString(),
                "src/test/jlink/module-info.java",
                "src/test/jlink/program/WhoAmI.java");
        Path image = folder.resolve("image");
        run(
                "jlink",
                "--module-path",
                classes + File.pathSeparator + path(),
                "--add-modules",
                "program",
                "--launcher",
                "whoami=program/program.WhoAmI",
                "--output",
                image.toString());

        String printed;
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            api.when("auth.test").respond("{\"user\": \"egon\"}");
            ProcessBuilder builder = new ProcessBuilder(
                            image.resolve("bin").resolve("whoami").toString(), api.baseUrl())
                    .redirectErrorStream(true);
            builder.environment().put("SLACK_TOKEN", "xoxb-test");
            Process process = builder.start();
            printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            api.assertNoProblems();
        }
        assertThat(printed).isEqualTo("egon" + System.lineSeparator());
    }

    private static void run(String tool, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int result = ToolProvider.findFirst(tool).orElseThrow().run(printer, printer, arguments);
        assertThat(result).as(out.toString()).isZero();
    }

    /** Returns the module path of the client and what it needs. */
    private static String path(Class<?>... more) {
        return Stream.concat(Stream.of(Slack.class, Call.class, JsonParser.class), Stream.of(more))
                .map(JlinkTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
