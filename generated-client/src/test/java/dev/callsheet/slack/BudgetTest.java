package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client costs a program that has it on its class path: bytes, and classes that are loaded at the start. */
final class BudgetTest {
    private static final Path CLASSES = Path.of("target", "classes");
    /** With line numbers and names of parameters, which are 380,000 of them; without what Maven adds below META-INF. */
    private static final int MOST_BYTES = 2_880_000;

    private static final int MOST_CLASSES = 80;

    @Test
    void theJarIsSmall() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(jar);
                Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(each -> !each.equals(CLASSES)).sorted().toList()) {
                String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    out.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }

        System.out.println("The client as a jar: " + jar.size() + " bytes");
        assertThat(jar.size()).isLessThan(MOST_BYTES);
    }

    @Test
    void aProgramThatMakesOneCallLoadsFewClasses(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load=info:file=" + log + ":none",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            OneCall.class.getName(),
                            api.baseUrl())
                    .inheritIO()
                    .start();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
            api.assertCalled("users.info").times(1);
        }

        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> name.startsWith("dev.callsheet.slack.") && !name.startsWith(OneCall.class.getName()))
                .toList();
        System.out.println("Classes of the client that one call of users.info loads: " + loaded.size());
        assertThat(loaded).contains("dev.callsheet.slack.Slack").hasSizeLessThan(MOST_CLASSES);
    }

    /** The program. */
    static final class OneCall {
        private OneCall() {}

        public static void main(String[] args) {
            Slack slack = Slack.create(
                    ClientOptions.builder().token("xoxb-test").baseUrl(args[0]).build());
            slack.users().info("U0123ABCD").execute().user().name();
        }
    }
}
