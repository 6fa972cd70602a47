package dev.callsheet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.benchmarks.client.ManyCalls;
import dev.callsheet.benchmarks.client.OneCall;
import dev.callsheet.benchmarks.process.Rounds;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that are compared make the same calls, each with its own class path. */
final class ClientTest {
    @Test
    void everyProgramGetsTheSameUserOverHttpAndHttps(@TempDir Path folder) {
        Set<String> ids = new TreeSet<>();
        try (Servers servers = new Servers(folder.resolve("servers"))) {
            for (Client client : Client.values()) {
                ids.add(Rounds.once(client.program(OneCall.class, List.of(), servers.baseUrl("http"), List.of()))
                        .output());
                ids.add(Rounds.once(client.program(OneCall.class, servers.trust(), servers.baseUrl("https"), List.of()))
                        .output());
            }
        }

        assertThat(ids).singleElement().asString().startsWith("U0");
    }

    @Test
    void manyCallsCountsTheCallsOfAllThreads(@TempDir Path folder) {
        try (Servers servers = new Servers(folder.resolve("servers"))) {
            String output = Rounds.once(Client.CALLSHEET.program(
                            ManyCalls.class, List.of(), servers.baseUrl("http"), List.of("4", "100", "100")))
                    .output();

            assertThat(output.strip().split(" "))
                    .hasSize(2)
                    .allSatisfy(number -> assertThat(Double.parseDouble(number)).isPositive());
        }
    }
}
