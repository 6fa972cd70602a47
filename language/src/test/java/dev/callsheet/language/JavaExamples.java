package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
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

/** Compiles every Java example of a page with the imports that the example shows, and no others. */
public final class JavaExamples {
    /** Not those that start with an annotation, which need a framework: the builds in plugin-it have them. */
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(?!@)(.*?)```", Pattern.DOTALL);

    private static final Pattern CLASS = Pattern.compile("^(?:final |public )*class (\\w+)", Pattern.MULTILINE);

    private final Path classes;
    private final List<String> variables;

    /**
     * @param classes an empty folder
     * @param variables the variables that the examples share, such as {@code com.example.Pets pets}
     */
    public JavaExamples(Path classes, String... variables) {
        this.classes = classes;
        this.variables = List.of(variables);
    }

    /** Returns a test for each example of a page. */
    public Stream<DynamicTest> of(String page) {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(read(page));
        while (example.find()) {
            String code = example.group(1);
            int number = tests.size() + 1;
            tests.add(DynamicTest.dynamicTest(
                    page + " example " + number, () -> assertThat(compile(code)).isEmpty()));
        }
        assertThat(tests).as("examples of " + page).isNotEmpty();
        return tests.stream();
    }

    /**
     * Compiles an example and returns its class: the one that it shows, or one with a method {@code run} that takes the variables that it
     * does not declare.
     */
    public Class<?> load(String example) {
        try {
            Path folder = Files.createTempDirectory(classes, "example");
            assertThat(compile(example, folder)).isEmpty();
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaExamples.class.getClassLoader())
                    .loadClass(name(example));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String example) {
        Matcher whole = CLASS.matcher(example);
        return whole.find() ? whole.group(1) : "Example";
    }

    /** Returns the examples of a page. */
    public static List<String> codeOf(String page) {
        return EXAMPLE.matcher(read(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private List<String> compile(String example) {
        return compile(example, classes);
    }

    private List<String> compile(String example, Path folder) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> options = List.of("-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
        javac.getTask(null, null, faults, options, null, List.of(source(example)))
                .call();
        return faults.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** Keeps a whole class as it is; wraps statements into a method with the variables that they do not declare. */
    private JavaFileObject source(String example) {
        String imports =
                example.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String code =
                example.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        boolean whole = CLASS.matcher(code).find();
        String context = variables.stream()
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
