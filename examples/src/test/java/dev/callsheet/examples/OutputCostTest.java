package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.output.OutputCost;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the client of a small API costs those who compile it: there, what a client always has counts most. */
final class OutputCostTest {
    /** Of four endpoints and seven types. What it costs today, and three in a hundred more. */
    private static final OutputCost LIMITS = new OutputCost(21, 14_350, 33, 25_200);

    private static final int ENDPOINTS = 4;

    @Test
    void smallClientStaysSmall() throws IOException {
        OutputCost cost = OutputCost.of(
                Path.of("target/generated-sources/payments"),
                Path.of("target/classes/dev/callsheet/examples/payments"),
                ENDPOINTS);

        System.out.println("Client of the payments example: " + cost);
        assertThat(cost.above(LIMITS, "OutputCostTest")).isEmpty();
    }
}
