package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.output.OutputCost;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client costs a program that uses it: the size of the jar, and the number of classes loaded by one call. */
final class BudgetTest {
    private static final Path CLASSES = Path.of("target", "classes");

    /** Decimal bytes, line numbers and parameter names included; Maven's META-INF is not. What apps receive takes a seventh of them. */
    private static final int MOST_BYTES = 3_660_000;

    private static final int MOST_CLASSES = 80;

    /** What the generated sources and all classes cost today, and two in a hundred more: another javac writes a little more. */
    private static final OutputCost LIMITS = new OutputCost(1_600, 18_950, 2_440, 26_300);

    @Test
    void jarStaysWithinSizeBudget() throws IOException {
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

        System.out.println("Size of the client jar: " + jar.size() + " bytes");
        assertThat(jar.size()).isLessThan(MOST_BYTES);
    }

    @Test
    void endpointsStayWithinSizeBudget() throws IOException {
        OutputCost cost = OutputCost.of(
                Path.of("target", "generated-sources", "callsheet"),
                CLASSES,
                SlackSpec.load().api().methods().size());

        System.out.println("The client: " + cost);
        assertThat(cost.above(LIMITS, "BudgetTest")).isEmpty();
    }

    @Test
    void oneCallLoadsFewClasses(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            ChildJvm.run(List.of("-Xlog:class+load=info:file=" + log + ":none"), OneCall.class, api.baseUrl());
            api.assertCalled("users.info").times(1);
        }

        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> name.startsWith("dev.callsheet.slack.") && !name.startsWith(OneCall.class.getName()))
                .toList();
        System.out.println("Classes of the client loaded by one call of users.info: " + loaded.size());
        assertThat(loaded).contains("dev.callsheet.slack.Slack").hasSizeLessThan(MOST_CLASSES);
    }

    /** The program that runs in a JVM of its own. */
    static final class OneCall {
        private OneCall() {}

        public static void main(String[] args) {
            Slack slack = Slack.create(
                    ClientOptions.builder().token("xoxb-test").baseUrl(args[0]).build());
            slack.users().info("U0123ABCD").execute().user().name();
        }
    }
}
