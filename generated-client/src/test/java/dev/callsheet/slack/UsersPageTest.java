package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The Javadoc of a method states everything that Slack's documentation of the method states; error codes shared by all
 * methods are one link away.
 */
final class UsersPageTest {
    private static final Path USERS =
            Path.of("target", "generated-sources", "callsheet", "dev", "callsheet", "slack", "users", "Users.java");

    @TestFactory
    Stream<DynamicTest> javadocStatesEveryFactOfSlackPage() throws IOException {
        String source = Files.readString(USERS);
        return facts().map(fact -> DynamicTest.dynamicTest(
                String.join(" ", fact),
                () -> assertThat(documentation(source, fact.get(0))).contains(expected(fact))));
    }

    private static List<String> expected(List<String> fact) {
        if (fact.get(1).equals("error")) {
            return List.of(fact.get(2));
        }
        String name = fact.get(2);
        boolean required = fact.get(3).equals("required");
        Stream<String> values = Stream.concat(Stream.of(fact.get(5).split(",")), Stream.of(fact.get(4), fact.get(6)));
        return Stream.concat(
                        Stream.of(required ? "@param " + camel(name) : "Builder#" + camel(name) + " " + name + "}"),
                        values.filter(value -> !value.isEmpty()))
                .toList();
    }

    /** Returns the comment of a method, followed by the shared error codes if it links to them. */
    private static String documentation(String source, String method) {
        String javadoc = javadoc(source, method);
        Stream<String> shared = javadoc.contains("{@link SlackCommonError}")
                ? Stream.of(SlackCommonError.values()).map(SlackCommonError::code)
                : Stream.of();
        return Stream.concat(Stream.of(javadoc), shared).collect(Collectors.joining(" "));
    }

    /** Returns the comment of the first method with that name, in one line and without inline tags. */
    private static String javadoc(String source, String method) {
        String name = method.substring(method.indexOf('.') + 1);
        Matcher declaration =
                Pattern.compile("\\n    public [^\\n]*\\b" + name + "\\(").matcher(source);
        assertThat(declaration.find()).as("a method " + name).isTrue();
        int start = source.lastIndexOf("/**", declaration.start());
        return source.substring(start, declaration.start())
                .replaceAll("\\n\\s+\\* ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "<code>$1</code>")
                .replace("&#64;", "@")
                .replaceAll("\\s+", " ");
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (String part : snake.split("_")) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    private static Stream<List<String>> facts() throws IOException {
        try (InputStream page = UsersPageTest.class.getResourceAsStream("/users-page.txt")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.concat(Stream.of(line.split("\\|")), Stream.of("", "", "", ""))
                            .map(String::strip)
                            .toList());
        }
    }
}
