package dev.callsheet.slack;

import dev.callsheet.language.JavaExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the READMEs compile. */
final class ReadmeTest {
    @TempDir
    private Path classes;

    /** The last column of the tables has calls in code spans, with a letter for each kind of value. */
    @Test
    void callsInTablesForSdkUsersCompile() throws IOException {
        String code = Pattern.compile("\\| `(slack\\.[^`]*)`[^|]*\\|\\n")
                .matcher(Files.readString(Path.of("../docs/from-the-sdk.md")))
                .results()
                .map(call -> call.group(1) + ";\n")
                .collect(Collectors.joining());
        String values =
                "String c, String t, String u, String e, String ts, String i, String s, String n, String team, String token, "
                        + "java.time.Instant instant, dev.callsheet.runtime.Upload file, dev.callsheet.runtime.Upload first, "
                        + "dev.callsheet.runtime.Upload second, dev.callsheet.slack.model.ModalView v, dev.callsheet.slack.model.HomeView h, "
                        + "dev.callsheet.slack.chat.ChatPostMessageRequest request";

        new JavaExamples(classes, "dev.callsheet.slack.Slack slack", values).load("import java.util.Map;\n" + code);
    }

    @TestFactory
    Stream<DynamicTest> examplesCompile() {
        JavaExamples examples =
                new JavaExamples(classes, "dev.callsheet.slack.Slack slack", "dev.callsheet.testkit.FakeApi api");
        return Stream.of(
                        "../README.md",
                        "../testkit/README.md",
                        "../docs/slack.md",
                        "../docs/from-the-sdk.md",
                        "../docs/reliability.md")
                .flatMap(examples::of);
    }
}
