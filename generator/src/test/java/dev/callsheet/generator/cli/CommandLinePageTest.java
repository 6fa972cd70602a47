package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.FileTexts;
import dev.callsheet.generator.cli.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands of docs/command-line.md, run as processes with what a user of the artifact has on the class path. */
final class CommandLinePageTest {
    private static final Path SPEC = Path.of("../language/src/test/resources/petshop");
    private static final String PAGE = page();
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)(?:callsheet|callsheet\\.jar|callsheet-generator:\\S+) ((?:generate|check|describe|import) [^`\\n]*)");

    @TempDir
    private Path project;

    static Set<String> commands() {
        return new TreeSet<>(found(COMMAND));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandSucceeds(String command) throws IOException {
        Files.writeString(project.resolve("pets.yaml"), """
                openapi: 3.0.3
                info: {title: Pets, version: '1'}
                servers: [{url: 'https://pets.example.com'}]
                paths:
                  /pets: {delete: {operationId: pets.clear, summary: Deletes all., responses: {'204': {description: Done.}}}}
                """);
        if (!command.startsWith("import ")) {
            copySpec();
        }

        Ended ended = java(List.of(), List.of(command.split(" ")));

        assertThat(ended.err()).doesNotContain("error");
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @Test
    void pageHasCommands() {
        assertThat(commands()).hasSizeGreaterThan(5).anyMatch(each -> each.startsWith("import "));
    }

    @Test
    void everyOptionExists() {
        Set<String> known = new TreeSet<>();
        new CommandLine(new Main())
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().options().stream()
                        .map(OptionSpec::names)
                        .forEach(names -> known.addAll(List.of(names))));
        String page = PAGE.replaceAll("(?m)^git .*", "");

        assertThat(Pattern.compile("(?<![\\w-])--[a-z][a-z-]*")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(known).contains(option));
    }

    @Test
    void commandOfGradleTaskWritesToDeclaredFolder() throws IOException {
        copySpec();
        List<String> arguments = strings("(?s)[ ]args\\((.*?)\\)\\n");
        Path output = project.resolve(strings("outputs\\.dir\\((.*?)\\)").get(0));
        assertThat(arguments)
                .containsSequence("--spec", strings("inputs\\.dir\\((.*?)\\)").get(0));

        assertThat(gradle(arguments)).isEqualTo(0);
        Map<String, String> generated = FileTexts.below(output);
        assertThat(generated).containsKey("com/example/pets/Petshop.java");

        // As after a restore from a build cache: the outputs are there, and nothing else that a run left.
        for (Path left : siblings(output)) {
            delete(left);
        }
        assertThat(gradle(arguments)).isEqualTo(0);
        assertThat(FileTexts.below(output)).isEqualTo(generated);
    }

    /** Runs what a JavaExec task runs, in the folder of its project. */
    private int gradle(List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(strings("jvmArgs\\((.*?)\\)"));
        options.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.country=US", "-Duser.language=en", "-Duser.variant"));
        assertThat(strings("mainClass\\.set\\((.*?)\\)")).containsExactly(Main.class.getName());
        Ended ended = java(options, arguments);
        assertThat(ended.err()).isEmpty();
        return ended.code();
    }

    private Ended java(List<String> options, List<String> arguments) throws IOException {
        String classes = Path.of("target/classes").toAbsolutePath() + File.pathSeparator;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classes + RuntimeClassPath.dependencies(), Main.class.getName()));
        command.addAll(arguments);
        return Processes.run(project, Map.of(), command);
    }

    private void copySpec() throws IOException {
        Path to = Files.createDirectories(project.resolve("src/main/callsheet"));
        for (Map.Entry<String, String> file : FileTexts.below(SPEC).entrySet()) {
            Path copy = to.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
    }

    /** Returns the string literals in the first thing that the pattern finds in the page. */
    private static List<String> strings(String pattern) {
        String found = found(Pattern.compile(pattern)).get(0);
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(found)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> found(Pattern pattern) {
        return pattern.matcher(PAGE)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/command-line.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> siblings(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.getParent())) {
            return all.filter(each -> !each.equals(folder)).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
