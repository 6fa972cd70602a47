package dev.callsheet.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoundsTest {
    @Test
    void runsSubjectsInTurnAfterAnUncountedRun(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");

        Map<String, Series> series = Rounds.run(2, List.of(subject("a", log), subject("b", log)));

        assertThat(Files.readString(log)).isEqualTo("ababab");
        assertThat(series).containsOnlyKeys("a", "b");
        assertThat(series.values()).allSatisfy(each -> assertThat(each.runs()).hasSize(2));
    }

    @Test
    void measuresCpuAndOutputOfTheProcess() {
        Run run = Rounds.once(
                Subject.of("loop", List.of("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo $i")));

        assertThat(run.output()).isEqualTo("300000\n");
        assertThat(run.usage().cpu()).isPositive();
        assertThat(run.usage().wall()).isPositive();
    }

    @Test
    void failsWithWhatAFailedProcessPrinted() {
        assertThatThrownBy(() -> Rounds.once(Subject.of("bad", List.of("sh", "-c", "echo broken >&2; exit 3"))))
                .hasMessageContaining("failed with 3")
                .hasMessageContaining("broken");
    }

    private static Subject subject(String name, Path log) {
        return Subject.of(name, List.of("sh", "-c", "printf " + name + " >> " + log));
    }
}
