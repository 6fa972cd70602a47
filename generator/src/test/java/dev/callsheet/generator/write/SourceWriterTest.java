package dev.callsheet.generator.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.callsheet.language.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWriterTest {
    private static final String HEADER = "// Generated.";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    private final SourceWriter writer = new SourceWriter(HEADER);

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void chooseAFolderThatDoesNotExistYet() {
        folder = temporary.resolve("made/by/us");
    }

    @Test
    void writesFilesIntoNewFolder() throws IOException {
        WriteResult result = writer.write(folder, Map.of("a/B.java", text("B"), "C.java", text("C")));

        assertThat(result.written()).containsExactly("C.java", "a/B.java");
        assertThat(tree()).containsOnlyKeys("C.java", "a/B.java", Manifest.FILE).containsEntry("a/B.java", text("B"));
    }

    @Test
    void touchesOnlyChangedFiles() throws IOException {
        writer.write(folder, Map.of("A.java", text("A"), "B.java", text("B")));
        for (String name : new String[] {"A.java", "B.java", Manifest.FILE}) {
            Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
        }
        assertThat(writer.write(folder, Map.of("A.java", text("A"), "B.java", text("B")))
                        .unchanged())
                .containsExactly("A.java", "B.java");
        assertThat(Files.getLastModifiedTime(folder.resolve(Manifest.FILE))).isEqualTo(LONG_AGO);

        WriteResult result = writer.write(folder, Map.of("A.java", text("A"), "B.java", text("new")));

        assertThat(result.written()).containsExactly("B.java");
        assertThat(result.unchanged()).containsExactly("A.java");
        assertThat(Files.getLastModifiedTime(folder.resolve("A.java"))).isEqualTo(LONG_AGO);
        assertThat(tree()).containsEntry("B.java", text("new"));
    }

    @Test
    void deletesStaleFilesAndEmptyFolders() throws IOException {
        writer.write(folder, Map.of("a/b/Old.java", text("old"), "A.java", text("A")));
        Files.writeString(folder.resolve("a/Mine.java"), "mine");

        WriteResult result = writer.write(folder, Map.of("A.java", text("A")));

        assertThat(result.deleted()).containsExactly("a/b/Old.java");
        assertThat(tree()).containsOnlyKeys("A.java", "a/Mine.java", Manifest.FILE);
        assertThat(folder.resolve("a/b")).doesNotExist();
    }

    @Test
    void keepsEditedStaleFileAndWarns() throws IOException {
        writer.write(folder, Map.of("Old.java", text("old")));
        Files.writeString(folder.resolve("Old.java"), text("mine now"));

        for (int run = 0; run < 2; run++) {
            WriteResult result = writer.write(folder, Map.of());
            assertThat(hasErrors(result)).isFalse();
            assertThat(result.deleted()).isEmpty();
            assertThat(result.findings())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.position() + " "
                                            + finding.code().id() + " " + finding.message())
                                    .isEqualTo(
                                            "Old.java E404 `Old.java` is no longer generated but was edited by hand, so it was kept"));
        }
        Files.delete(folder.resolve("Old.java"));
        assertThat(writer.write(folder, Map.of()).findings()).isEmpty();
    }

    @Test
    void overwritesEditedGeneratedFile() throws IOException {
        writer.write(folder, Map.of("A.java", text("A")));
        Files.writeString(folder.resolve("A.java"), "edited");

        assertThat(writer.write(folder, Map.of("A.java", text("A"))).written()).containsExactly("A.java");
        assertThat(tree()).containsEntry("A.java", text("A"));
    }

    @Test
    void overwritesGeneratedFileWithoutManifest() throws IOException {
        writer.write(folder, Map.of("A.java", text("A")));
        Files.delete(folder.resolve(Manifest.FILE));

        assertThat(writer.write(folder, Map.of("A.java", text("new"))).written())
                .containsExactly("A.java");
    }

    @Test
    void changesNothingIfForeignFileIsInTheWay() throws IOException {
        writer.write(folder, Map.of("Old.java", text("old")));
        Files.writeString(folder.resolve("A.java"), "by hand");
        Map<String, String> before = tree();

        WriteResult result = writer.write(folder, Map.of("A.java", text("A"), "B.java", text("B")));

        assertThat(hasErrors(result)).isTrue();
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.position() + " " + finding.code().id() + " " + finding.message())
                        .isEqualTo("A.java E402 `A.java` is in the output folder but was not generated"));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void changesNothingIfFolderIsInTheWay() throws IOException {
        Files.createDirectories(folder.resolve("A.java"));

        assertThat(hasErrors(writer.write(folder, Map.of("A.java", text("A"))))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "/A.java",
                "a/../../A.java",
                "a//A.java",
                "",
                ".",
                "a\\..\\A.java",
                "C:/A.java",
                "a\0"
            })
    void doesNothingForAPathThatLeadsOutside(String path) throws IOException {
        WriteResult result = writer.write(folder, Map.of(path, text("A"), "B.java", text("B")));

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("E403"));
        assertThat(folder).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectories(folder);
        assumeThat(linked(folder.resolve("a"), elsewhere)).isTrue();
        Files.createSymbolicLink(folder.resolve("B.java"), elsewhere.resolve("B.java"));

        assertThat(hasErrors(writer.write(folder, Map.of("a/A.java", text("A")))))
                .isTrue();
        assertThat(hasErrors(writer.write(folder, Map.of("B.java", text("B"))))).isTrue();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void deletesNothingOutsideForAnyManifest() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.txt"), "precious");
        Files.createDirectories(folder);
        String hash = Manifest.hash(Files.readAllBytes(outside));
        Files.writeString(
                folder.resolve(Manifest.FILE),
                hash + " ../../../outside.txt\n" + hash + " " + outside.toAbsolutePath() + "\nnonsense\n");

        assertThat(writer.write(folder, Map.of()).deleted()).isEmpty();
        assertThat(outside).hasContent("precious");
    }

    @Test
    void previewReportsSameChangesAndWritesNothing() throws IOException {
        writer.write(folder, Map.of("A.java", text("A"), "Old.java", text("old"), "Same.java", text("same")));
        Map<String, String> before = tree();
        Map<String, String> files = Map.of("A.java", text("new"), "New.java", text("new"), "Same.java", text("same"));

        WriteResult preview = writer.preview(folder, files);

        assertThat(tree()).isEqualTo(before);
        assertThat(preview.deleted()).containsExactly("Old.java");
        assertThat(writer.write(folder, files)).isEqualTo(preview);
    }

    @Test
    void changesNothingIfDiskFails() throws IOException {
        writer.write(folder, Map.of("A.java", text("A"), "Old.java", text("old")));
        Map<String, String> before = tree();
        Map<String, String> tooLong = Map.of("A.java", text("new"), "x".repeat(300) + ".java", text("B"));

        assertThatThrownBy(() -> writer.write(folder, tooLong)).isInstanceOf(IOException.class);
        assertThat(tree()).isEqualTo(before);
    }

    private static boolean linked(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // Windows lets only some users make links
        }
    }

    private static String text(String content) {
        return HEADER + "\n" + content + "\n";
    }

    /** All files below the folder with their texts. */
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return tree;
    }

    private static boolean hasErrors(WriteResult result) {
        return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
