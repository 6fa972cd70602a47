package dev.callsheet.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 4, 2))).isEqualTo(new Spread(1, 3, 9));
        assertThat(Spread.of(DoubleStream.of(9, 1, 4))).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void ratiosAreThoseOfEachRound() {
        Spread ratios = Spread.ofRatios(new double[] {1, 10, 3}, new double[] {2, 10, 1});

        assertThat(ratios).isEqualTo(new Spread(0.5, 1, 3));
    }
}
