package dev.callsheet.generator.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.callsheet.generator.FileTexts;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.source.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWriterTest {
    private static final String HEADER = "// Generated.";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    private static final List<String> OWN = List.of("a", "module-info.java");

    @TempDir
    Path temporary;

    Path folder;
    Path state;
    SourceWriter writer;

    @BeforeEach
    void chooseAFolderThatDoesNotExistYet() {
        folder = temporary.resolve("made/by/us");
        state = temporary.resolve("state");
        writer = new SourceWriter(HEADER, folder, new StateFolder(state));
    }

    @Test
    void writesFilesIntoNewFolder() throws IOException {
        WriteResult result = writer.write(Map.of("a/B.java", text("B"), "C.java", text("C")), OWN);

        assertThat(result.written()).containsExactly("C.java", "a/B.java");
        assertThat(tree()).containsOnlyKeys("C.java", "a/B.java").containsEntry("a/B.java", text("B"));
    }

    @Test
    void touchesOnlyChangedFiles() throws IOException {
        writer.write(Map.of("A.java", text("A"), "B.java", text("B")), OWN);
        for (Path file : List.of(folder.resolve("A.java"), folder.resolve("B.java"), manifest())) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        assertThat(writer.write(Map.of("A.java", text("A"), "B.java", text("B")), OWN)
                        .unchanged())
                .containsExactly("A.java", "B.java");
        assertThat(Files.getLastModifiedTime(manifest())).isEqualTo(LONG_AGO);

        WriteResult result = writer.write(Map.of("A.java", text("A"), "B.java", text("new")), OWN);

        assertThat(result.written()).containsExactly("B.java");
        assertThat(result.unchanged()).containsExactly("A.java");
        assertThat(Files.getLastModifiedTime(folder.resolve("A.java"))).isEqualTo(LONG_AGO);
        assertThat(tree()).containsEntry("B.java", text("new"));
    }

    @Test
    void deletesStaleFilesAndEmptyFolders() throws IOException {
        writer.write(Map.of("a/b/Old.java", text("old"), "A.java", text("A")), OWN);
        Files.writeString(folder.resolve("a/Mine.java"), "mine");

        WriteResult result = writer.write(Map.of("A.java", text("A")), OWN);

        assertThat(result.deleted()).containsExactly("a/b/Old.java");
        assertThat(tree()).containsOnlyKeys("A.java", "a/Mine.java");
        assertThat(folder.resolve("a/b")).doesNotExist();
    }

    @Test
    void renamesEditedStaleFileAndWarnsOnce() throws IOException {
        writer.write(Map.of("Old.java", text("old")), OWN);
        Files.writeString(folder.resolve("Old.java"), text("mine now"));
        Files.writeString(folder.resolve("Old.java.edited"), "older");

        WriteResult result = writer.write(Map.of(), OWN);

        assertThat(hasErrors(result)).isFalse();
        assertThat(result.deleted()).isEmpty();
        assertThat(tree())
                .containsOnly(Map.entry("Old.java.edited", "older"), Map.entry("Old.java.edited2", text("mine now")));
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.position() + " " + finding.code().id() + " " + finding.message())
                    .isEqualTo(
                            "Old.java E404 `Old.java` is no longer generated but was edited by hand, so it was renamed");
            assertThat(finding.hint())
                    .isEqualTo("it is now `Old.java.edited2`, which is not compiled; delete it if you do not need it");
        });
        assertThat(writer.write(Map.of(), OWN).findings()).isEmpty();
    }

    @Test
    void deletesStaleFilesWithMarkIfManifestIsLost() throws IOException {
        writer.write(Map.of("a/A.java", text("A"), "a/Old.java", text("old"), "module-info.java", text("module")), OWN);
        Files.delete(manifest());
        Files.writeString(folder.resolve("a/Mine.java"), "mine");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/Other.java"), text("of another client"));

        assertThat(writer.write(Map.of("a/A.java", text("A")), OWN).deleted())
                .containsExactly("a/Old.java", "module-info.java");
        assertThat(tree()).containsOnlyKeys("a/A.java", "a/Mine.java", "b/Other.java");
    }

    @Test
    void deletesStaleFilesIfManifestIsEmpty() throws IOException {
        writer.write(Map.of("a/A.java", text("A"), "a/Old.java", text("old")), OWN);
        Files.writeString(manifest(), "");

        assertThat(writer.write(Map.of("a/A.java", text("A")), OWN).deleted()).containsExactly("a/Old.java");
    }

    @Test
    void deletesStaleFileWithOtherLineEnds() throws IOException {
        String old = text("old\nend\n");
        writer.write(Map.of("a/A.java", text("A"), "a/Old.java", old), OWN);
        Files.writeString(folder.resolve("a/Old.java"), old.replace("\n", "\r\n"));

        WriteResult result = writer.write(Map.of("a/A.java", text("A")), OWN);

        assertThat(result.deleted()).containsExactly("a/Old.java");
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void keepsCopyOfGeneratedFile() throws IOException {
        writer.write(Map.of("a/A.java", text("A")), OWN);
        Files.writeString(folder.resolve("a/Copy.java"), text("A"));

        assertThat(writer.write(Map.of("a/A.java", text("new")), OWN).deleted()).isEmpty();
        assertThat(folder.resolve("a/Copy.java")).exists();
    }

    @Test
    void overwritesEditedGeneratedFile() throws IOException {
        writer.write(Map.of("A.java", text("A")), OWN);
        Files.writeString(folder.resolve("A.java"), "edited");

        assertThat(writer.write(Map.of("A.java", text("A")), OWN).written()).containsExactly("A.java");
        assertThat(tree()).containsEntry("A.java", text("A"));
    }

    @Test
    void overwritesGeneratedFileWithoutManifest() throws IOException {
        writer.write(Map.of("A.java", text("A")), OWN);
        Files.delete(manifest());

        assertThat(writer.write(Map.of("A.java", text("new")), OWN).written()).containsExactly("A.java");
    }

    @Test
    void changesNothingIfForeignFileIsInTheWay() throws IOException {
        writer.write(Map.of("Old.java", text("old")), OWN);
        Files.writeString(folder.resolve("A.java"), "by hand");
        Map<String, String> before = tree();

        WriteResult result = writer.write(Map.of("A.java", text("A"), "B.java", text("B")), OWN);

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

        assertThat(hasErrors(writer.write(Map.of("A.java", text("A")), OWN))).isTrue();
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
        WriteResult result = writer.write(Map.of(path, text("A"), "B.java", text("B")), OWN);

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("E403"));
        assertThat(folder).doesNotExist();
        assertThat(temporary).isDirectoryNotContaining(file -> !file.equals(state));
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectories(folder);
        assumeThat(linked(folder.resolve("a"), elsewhere)).isTrue();
        Files.createSymbolicLink(folder.resolve("B.java"), elsewhere.resolve("B.java"));

        assertThat(hasErrors(writer.write(Map.of("a/A.java", text("A")), OWN))).isTrue();
        assertThat(hasErrors(writer.write(Map.of("B.java", text("B")), OWN))).isTrue();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void deletesNothingOutsideForAnyManifest() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.txt"), "precious");
        Files.createDirectories(folder);
        String hash = ContentHash.of(Files.readAllBytes(outside));
        Files.createDirectories(state);
        Files.writeString(
                manifest(), hash + " ../../../outside.txt\n" + hash + " " + outside.toAbsolutePath() + "\nnonsense\n");

        assertThat(writer.write(Map.of(), OWN).deleted()).isEmpty();
        assertThat(outside).hasContent("precious");
    }

    @Test
    void previewReportsSameChangesAndWritesNothing() throws IOException {
        writer.write(Map.of("A.java", text("A"), "Old.java", text("old"), "Same.java", text("same")), OWN);
        Map<String, String> before = tree();
        Map<String, String> files = Map.of("A.java", text("new"), "New.java", text("new"), "Same.java", text("same"));

        WriteResult preview = writer.preview(files, OWN);

        assertThat(tree()).isEqualTo(before);
        assertThat(preview.deleted()).containsExactly("Old.java");
        assertThat(writer.write(files, OWN)).isEqualTo(preview);
    }

    @Test
    void changesNothingIfDiskFails() throws IOException {
        writer.write(Map.of("A.java", text("A"), "Old.java", text("old")), OWN);
        Map<String, String> before = tree();
        Map<String, String> tooLong = Map.of("A.java", text("new"), "x".repeat(300) + ".java", text("B"));

        assertThatThrownBy(() -> writer.write(tooLong, OWN)).isInstanceOf(IOException.class);
        assertThat(tree()).isEqualTo(before);
    }

    private Path manifest() {
        return state.resolve(StateFolder.MANIFEST);
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
        return FileTexts.below(folder);
    }

    private static boolean hasErrors(WriteResult result) {
        return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
