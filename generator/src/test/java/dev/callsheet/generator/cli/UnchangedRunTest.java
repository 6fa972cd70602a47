package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** A run that has nothing to do does nothing; any difference that matters makes it a whole one. */
final class UnchangedRunTest {
    private static final String NOTHING = "1 method: nothing changed";
    private static final String API = """
            callsheet: 1
            api: pets
            title: Pets
            baseUrl: https://pets.example.com/
            auth: none
            protocol: {encoding: json}
            families: {pets: Pets.}
            methods:
              pets.get:
                summary: Gets a pet.
                verb: GET
                response: {pet: {type: string, summary: The pet.}}
            """;
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com/'}]
            paths:
              /pet:
                get:
                  operationId: getPet
                  tags: [pets]
                  parameters: [{name: kind, in: query, schema: {$ref: 'kind.yaml'}}]
                  responses: {'200': {description: The pet.}}
            """;
    private static final String OVERLAY = "title: Other pets\n";

    @TempDir
    private Path folder;

    private final List<String> arguments = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeSpec() throws IOException {
        write("spec/api.yaml", API);
        use("--spec", folder.resolve("spec").toString());
    }

    private void use(String... spec) {
        arguments.clear();
        arguments.addAll(List.of("generate", "--package", "com.example.pets", "--output"));
        arguments.add(folder.resolve("out").toString());
        arguments.addAll(List.of(spec));
    }

    @Test
    void sameRunDoesNothing() throws IOException {
        run();
        Map<Path, FileTime> before = times();

        assertThat(run()).isEqualTo(NOTHING);
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void runReadsSpecAgainIfItChanged() throws IOException {
        run();
        write("spec/api.yaml", API.replace("Gets a", "Fetches a"));
        assertThat(run()).contains("1 file written");

        write(
                "spec/more.yaml",
                "models: {Pet: {summary: A pet., fields: {name: {type: string, summary: Its name.}}}}\n");
        assertThat(run()).isNotEqualTo(NOTHING);
        Files.delete(folder.resolve("spec/more.yaml"));
        assertThat(run()).isNotEqualTo(NOTHING);
        assertThat(run()).isEqualTo(NOTHING);
    }

    @Test
    void runReadsSpecAgainIfOnlyItsLineEndsChanged() throws IOException {
        run();
        write("spec/api.yaml", API.replace("\n", "\r\n"));

        assertThat(run()).contains(" 0 files written");
    }

    @Test
    void runAppliesOverlayAgainIfItChanged() throws IOException {
        write("overlay.yaml", OVERLAY);
        arguments.addAll(List.of("--overlay", folder.resolve("overlay.yaml").toString()));
        run();
        assertThat(run()).isEqualTo(NOTHING);

        write("overlay.yaml", OVERLAY.replace("Other", "More"));

        assertThat(run()).isNotEqualTo(NOTHING);
    }

    @Test
    void runWithOtherOptionIsWhole() throws IOException {
        run();
        for (String[] option : new String[][] {
            {"--module-info"},
            {"--client-interface", "com.example.Extras"},
            {"--include", "pets.*"},
            {"--exclude", "pets.*"}
        }) {
            List<String> before = List.copyOf(arguments);
            arguments.addAll(List.of(option));
            assertThat(run()).as(option[0]).isNotEqualTo(NOTHING);
            arguments.retainAll(before);
            assertThat(run()).as("without " + option[0]).isNotEqualTo(NOTHING);
        }
    }

    @Test
    void patternsWithTheSameTextAreToldApart() throws IOException {
        arguments.addAll(List.of("--include", "pets.*", "--include", "pets.get"));
        run();
        arguments.subList(arguments.size() - 4, arguments.size()).clear();
        arguments.addAll(List.of("--include", "pets.*, pets.get"));

        assertThat(run()).isNotEqualTo(NOTHING);
    }

    @Test
    void runWritesReportThatTheLastOneDidNot() throws IOException {
        write("kind.yaml", "type: string\n");
        write("openapi.yaml", DOCUMENT);
        use("--openapi", folder.resolve("openapi.yaml").toString());
        run();
        Path report = folder.resolve("report.json");
        arguments.addAll(List.of("--report", report.toString()));
        run();

        assertThat(report).exists();
    }

    @Test
    void runRestoresOutput() throws IOException {
        run();
        Path file = folder.resolve("out/com/example/pets/Pets.java");
        String text = Files.readString(file);
        FileTime time = Files.getLastModifiedTime(file);

        Files.delete(file);
        assertThat(run()).contains("1 file written");
        Files.writeString(file, "edited");
        assertThat(run()).contains("1 file written");
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertThat(run()).contains("1 file written");
        Files.setLastModifiedTime(file, time);
        assertThat(run()).contains(" 0 files written");
        Files.createFile(folder.resolve("out/com/example/pets/Foreign.java"));
        assertThat(run()).contains(" 0 files written");
        assertThat(file).hasContent(text);
        assertThat(run()).isEqualTo(NOTHING);
    }

    @Test
    void runSeesEditOfSameLengthRightAfterTheLastOne() throws IOException {
        run();
        Path file = folder.resolve("out/com/example/pets/Pets.java");
        String text = Files.readString(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, text.replace("Generated by Callsheet.", "Generated by Somebody."));
        Files.setLastModifiedTime(file, time);

        // The file system could give both the same time, and here it does.
        assertThat(run()).contains("1 file written");
        assertThat(file).hasContent(text);
    }

    @Test
    void runIsWholeAfterItsStateWasDeleted() throws IOException {
        run();
        try (Stream<Path> state = Files.walk(folder.resolve(".out.callsheet"))) {
            for (Path file : state.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThat(run()).contains(" 0 files written");
        assertThat(run()).isEqualTo(NOTHING);
    }

    @Test
    void warningsAreRepeated() throws IOException {
        write("spec/ignored.yml", "a: b");
        run();
        String warnings = err.toString();
        assertThat(warnings).contains("ignored.yml");

        assertThat(run()).isEqualTo(NOTHING);
        assertThat(err).hasToString(warnings + warnings);
    }

    @Test
    void failedRunIsNotRemembered() throws IOException {
        run();
        write("spec/api.yaml", API.replace("verb:", "verv:"));
        run();
        String errors = err.toString();
        assertThat(errors).contains("`verv`");

        run();
        assertThat(err).hasToString(errors + errors);
        write("spec/api.yaml", API);
        assertThat(run()).isEqualTo(NOTHING);
    }

    @Test
    void dryRunIsNeverSkipped() throws IOException {
        run();
        arguments.add("--dry-run");

        assertThat(run()).startsWith("Dry run, no file changed: ");
    }

    @Test
    void jarIsReadAgainIfItsSpecChanged() throws IOException {
        Path jar = folder.resolve("spec.jar");
        pack(jar, API);
        use("--spec", jar.toString());
        run();
        pack(jar, API);
        assertThat(run()).isEqualTo(NOTHING);

        pack(jar, API.replace("Gets a", "Fetches a"));

        assertThat(run()).contains("1 file written");
    }

    @Test
    void documentIsReadAgainIfAFileOfItChanged() throws IOException {
        write("api/openapi.yaml", DOCUMENT);
        Path report = folder.resolve("report.json");
        use("--openapi", folder.resolve("api/openapi.yaml").toString(), "--report", report.toString());
        run();
        assertThat(run()).isEqualTo(NOTHING);
        assertThat(out.toString().lines().filter(line -> line.contains("operation")))
                .hasSize(2);

        write("api/kind.yaml", "{type: string}");
        assertThat(run()).isNotEqualTo(NOTHING);
        assertThat(run()).isEqualTo(NOTHING);
        write("api/kind.yaml", "{type: integer}");
        assertThat(run()).isNotEqualTo(NOTHING);
        Files.delete(report);
        assertThat(run()).isNotEqualTo(NOTHING);
        assertThat(report).exists();
    }

    private static void pack(Path jar, String api) throws IOException {
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("/api.yaml"), api);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs the command and returns the last line that it printed. */
    private String run() {
        int before = out.toString().length();
        Main.run(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, arguments.toArray(String[]::new));
        return out.toString().substring(before).lines().reduce("", (first, second) -> second);
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
