package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every piece of a Maven build that a page of the project shows is part of a build that {@code plugin-it} runs. */
final class ReadmeBuildsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path BUILDS = ROOT.resolve("plugin-it/src/it");
    private static final Pattern XML = Pattern.compile("```xml\\n(.*?)```", Pattern.DOTALL);
    /** Kotlin, and Java that starts with an annotation: other pages' Java starts with imports. */
    private static final Pattern OTHER_TOOLS = Pattern.compile("```(?:kotlin|java(?=\\n@))\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile("^mvn (.*)$", Pattern.MULTILINE);
    private static final Pattern SPEC =
            Pattern.compile("```yaml\\n(# (src/main/callsheet/\\S+)\\n.*?)```", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile("```\\n(src/main/callsheet/.*?)```", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<>]+)</\\1>");

    private static Map<String, String> versions;

    @BeforeAll
    static void readVersions() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String properties = pom.substring(pom.indexOf("<properties>"), pom.indexOf("</properties>"));
        versions = PROPERTY.matcher(properties).results().collect(Collectors.toMap(p -> p.group(1), p -> p.group(2)));
        versions.put("project.version", between(pom, "<version>", "</version>"));
    }

    @TestFactory
    Stream<DynamicTest> xmlOfPagesIsBuilt() throws IOException {
        List<String> builds = files(BUILDS, Integer.MAX_VALUE, ".xml")
                .map(ReadmeBuildsTest::normalized)
                .toList();
        return pages().flatMap(page -> blocks(page, XML)
                .map(block -> DynamicTest.dynamicTest(
                        name(page, block),
                        () -> assertThat(builds.stream().anyMatch(build -> contains(build, block.group(1))))
                                .as("a build in plugin-it has this:%n%s", block.group(1))
                                .isTrue())));
    }

    /** Code that needs more than Java and this project is in a build of its own; paragraphs may be in different places of a file. */
    @TestFactory
    Stream<DynamicTest> codeForOtherToolsIsBuilt() {
        List<String> sources = Stream.of(".kt", ".java")
                .flatMap(end -> sources(end).map(ReadmeBuildsTest::read))
                .map(ReadmeBuildsTest::normalized)
                .toList();
        Path page = ROOT.resolve("README.md");
        return blocks(page, OTHER_TOOLS)
                .map(block -> DynamicTest.dynamicTest(
                        name(page, block),
                        () -> assertThat(sources.stream().anyMatch(source -> hasParagraphs(source, block.group(1))))
                                .as("a source in plugin-it has this:%n%s", block.group(1))
                                .isTrue()));
    }

    private static boolean hasParagraphs(String source, String code) {
        return Stream.of(code.split("\\n\\n")).map(ReadmeBuildsTest::normalized).allMatch(source::contains);
    }

    @TestFactory
    Stream<DynamicTest> commandsOfPluginReadmeAreRun() throws IOException {
        List<String> goals = files(BUILDS, 2, "invoker.properties")
                .flatMap(file -> filtered(file, "${", "}").lines())
                .filter(line -> line.startsWith("invoker.goals"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .toList();
        Path page = ROOT.resolve("maven-plugin/README.md");
        return blocks(page, COMMAND)
                .map(command -> DynamicTest.dynamicTest(
                        command.group(), () -> assertThat(goals).contains(command.group(1))));
    }

    @TestFactory
    Stream<DynamicTest> specOfReadmeIsBuilt() {
        Path page = ROOT.resolve("README.md");
        return blocks(page, SPEC)
                .map(spec -> DynamicTest.dynamicTest(
                        spec.group(2),
                        () -> assertThat(BUILDS.resolve("first").resolve(spec.group(2)))
                                .hasContent(spec.group(1))));
    }

    @Test
    void mistakeInSpecOfReadmeIsReportedAsReadmeShows(@TempDir Path basedir) throws IOException {
        Path page = ROOT.resolve("README.md");
        FakeBuild build = new FakeBuild(basedir);
        for (MatchResult spec : blocks(page, SPEC).toList()) {
            build.write(spec.group(2), spec.group(1).replace("{required:", "{requird:"));
        }
        String shown = blocks(page, ERROR).findFirst().orElseThrow().group(1);

        assertThatThrownBy(() -> build.generate().run()).hasMessageContaining(shown);
    }

    /** Returns whether a build contains a block, of which one line may be an ellipsis. */
    private static boolean contains(String build, String block) {
        String[] parts = block.split("\\R\\s*\\.\\.\\.\\s*\\R", 2);
        int at = build.indexOf(normalized(parts[0]));
        return at >= 0 && (parts.length == 1 || build.indexOf(normalized(parts[1]), at) >= 0);
    }

    private static String normalized(Path build) {
        return normalized(filtered(build, "@", "@"));
    }

    private static String normalized(String xml) {
        return xml.replaceAll("\\s+", " ").replace("> <", "><").strip();
    }

    /** Returns the text of a file with versions filled in, as the invoker does it. */
    private static String filtered(Path file, String start, String end) {
        String text = read(file);
        for (Map.Entry<String, String> version : versions.entrySet()) {
            text = text.replace(start + version.getKey() + end, version.getValue());
        }
        return text;
    }

    private static Stream<Path> pages() throws IOException {
        return files(ROOT, 2, ".md");
    }

    private static Stream<MatchResult> blocks(Path page, Pattern pattern) {
        return pattern.matcher(read(page)).results();
    }

    private static String name(Path page, MatchResult block) {
        long line = read(page).substring(0, block.start()).lines().count() + 1;
        return ROOT.relativize(page) + ":" + line;
    }

    private static Stream<Path> files(Path root, int depth, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root, depth)) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        }
    }

    private static Stream<Path> sources(String end) {
        try {
            return files(BUILDS, Integer.MAX_VALUE, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
