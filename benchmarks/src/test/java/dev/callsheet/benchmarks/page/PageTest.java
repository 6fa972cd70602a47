package dev.callsheet.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.benchmarks.process.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
    @Test
    void saysWhichGoalsAreMissed() {
        Section section =
                new Section("Speed", "A text.\n", List.of(Goal.atMost("CPU", 0.5, 0.51), Goal.atLeast("Rate", 2, 2.5)));

        String page = new Page().text(7, List.of(section), "Why CPU is missed.\n");

        assertThat(page)
                .contains("ran 7 times")
                .contains("| CPU | at most 0.50 | 0.51 | **missed** |")
                .contains("| Rate | at least 2.00 | 2.50 | met |")
                .containsSubsequence("## Goals", "Why CPU is missed.", "## Speed", "A text.");
    }

    @Test
    void writesThreeDigits() {
        assertThat(Numbers.text(0.123)).isEqualTo("0.12");
        assertThat(Numbers.text(12.345)).isEqualTo("12.3");
        assertThat(Numbers.text(12345.6)).isEqualTo("12,346");
        assertThat(Numbers.text(Double.NaN)).isEqualTo("not measured");
        assertThat(Numbers.text(new Spread(1, 2, 3))).isEqualTo("2.00 (1.00–3.00)");
    }
}
