package dev.callsheet.generator.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.generator.FileTexts;
import dev.callsheet.generator.write.FailingFileSystem.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends at any of its changes of the disk: the next run leaves what it would leave without the first. */
class KilledRunTest {
    private static final String MARK = "// Generated.";
    private static final List<String> OWN = List.of("a", "module-info.java");
    private static final Map<String, String> OLD =
            files("a/Same.java=1", "a/Changed.java=1", "a/x/Old.java=1", "a/Case.java=1");
    private static final Map<String, String> NEW =
            files("a/Same.java=1", "a/Changed.java=2", "a/y/New.java=2", "a/CASE.java=2");
    private static final Map<String, String> OTHER = files("a/Same.java=3", "a/z/Other.java=3");

    @TempDir
    Path temporary;

    @Test
    void nextRunCompletesWhatAKilledOneBegan() throws IOException {
        everyStep("rerun", true, NEW, false);
    }

    @Test
    void nextRunForgetsNothingIfItWantsOtherFiles() throws IOException {
        everyStep("other", true, OTHER, false);
        everyStep("undo", true, OLD, false);
    }

    @Test
    void nextRunFindsAllFilesIfTheManifestWasLostBefore() throws IOException {
        everyStep("lost", true, OTHER, true);
    }

    @Test
    void fullDiskLeavesNothingThatTheNextRunMisses() throws IOException {
        everyStep("full", false, NEW, false);
        everyStep("fullOther", false, OTHER, false);
    }

    private void everyStep(String name, boolean kill, Map<String, String> next, boolean loseManifest)
            throws IOException {
        int step = 0;
        boolean complete = false;
        while (!complete) {
            Path folder = Files.createDirectories(temporary.resolve(name + step));
            writer(folder).write(OLD, OWN);
            if (loseManifest) {
                Files.delete(folder.resolve("state/manifest"));
            }
            FailingFileSystem disk = new FailingFileSystem(step, kill);
            complete = succeeds(disk.wrap(folder));
            assertThat(FileTexts.below(folder.resolve("out")))
                    .as("after step %s", step)
                    .allSatisfy(KilledRunTest::isOldOrNew);

            WriteResult result = writer(folder).write(next, OWN);

            assertThat(result.findings()).as("after step %s", step).isEmpty();
            assertThat(FileTexts.below(folder.resolve("out")))
                    .as("after step %s", step)
                    .isEqualTo(new TreeMap<>(next));
            assertThat(FileTexts.below(folder.resolve("state")))
                    .as("after step %s", step)
                    .containsOnlyKeys("lock", "manifest");
            step++;
        }
        assertThat(step).isGreaterThan(15);
    }

    /** Returns whether a run got to its end. */
    private static boolean succeeds(Path folder) {
        try {
            writer(folder).write(NEW, OWN);
            return true;
        } catch (IOException | Killed e) {
            return false;
        }
    }

    private static void isOldOrNew(String path, String text) {
        assertThat(text).isIn(OLD.get(path), NEW.get(path));
    }

    @Test
    void fullDiskIsAnError() {
        Path folder = new FailingFileSystem(0, false).wrap(temporary.resolve("x"));

        assertThatThrownBy(() -> writer(folder).write(NEW, OWN)).isInstanceOf(IOException.class);
    }

    private static SourceWriter writer(Path folder) {
        return new SourceWriter(MARK, folder.resolve("out"), new StateFolder(folder.resolve("state")));
    }

    private static Map<String, String> files(String... files) {
        Map<String, String> texts = new TreeMap<>();
        Stream.of(files).map(file -> file.split("=")).forEach(file -> texts.put(file[0], MARK + file[1]));
        return texts;
    }
}
