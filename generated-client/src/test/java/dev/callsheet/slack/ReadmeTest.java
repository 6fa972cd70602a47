package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every Java example of the READMEs with the imports that the example shows, and no others. */
final class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> examplesCompile() {
        return Stream.of("../README.md", "../testkit/README.md", "../docs/slack.md", "../docs/reliability.md")
                .flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(String readme) {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(read(readme));
        while (example.find()) {
            String code = example.group(1);
            int number = tests.size() + 1;
            tests.add(DynamicTest.dynamicTest(
                    readme + " example " + number,
                    () -> assertThat(compile(code)).isEmpty()));
        }
        assertThat(tests).as("examples of " + readme).isNotEmpty();
        return tests.stream();
    }

    private List<String> compile(String example) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> options = List.of("-classpath", System.getProperty("java.class.path"), "-d", classes.toString());
        javac.getTask(null, null, faults, options, null, List.of(source(example)))
                .call();
        return faults.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** Keeps a whole class as it is; wraps statements into a method with the variables {@code slack} and {@code api}. */
    private static JavaFileObject source(String example) {
        String imports =
                example.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String code =
                example.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        boolean whole = Pattern.compile("^(final |public )*class ", Pattern.MULTILINE)
                .matcher(code)
                .find();
        String context = Stream.of("dev.callsheet.slack.Slack slack", "dev.callsheet.testkit.FakeApi api")
                .filter(variable -> !code.contains(variable.substring(variable.lastIndexOf('.') + 1) + " ="))
                .collect(Collectors.joining(", "));
        String text = imports + "\n"
                + (whole
                        ? code.replace("public final class", "final class").replace("public class", "class")
                        : "class Example { void run(" + context + ") throws Exception {\n" + code + "\n}}");
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
