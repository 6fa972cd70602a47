package dev.callsheet.slack;

import dev.callsheet.language.JavaExamples;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the READMEs compile. */
final class ReadmeTest {
    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> examplesCompile() {
        JavaExamples examples =
                new JavaExamples(classes, "dev.callsheet.slack.Slack slack", "dev.callsheet.testkit.FakeApi api");
        return Stream.of("../README.md", "../testkit/README.md", "../docs/slack.md", "../docs/reliability.md")
                .flatMap(examples::of);
    }
}
