package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.client.ManyCalls;
import dev.callsheet.benchmarks.page.Goal;
import dev.callsheet.benchmarks.page.Numbers;
import dev.callsheet.benchmarks.page.Section;
import dev.callsheet.benchmarks.page.Table;
import dev.callsheet.benchmarks.process.Rounds;
import dev.callsheet.benchmarks.process.Series;
import dev.callsheet.benchmarks.process.Spread;
import dev.callsheet.benchmarks.process.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many calls a process makes in a second once it is warm, with one thread and with many. */
public final class ManyCallsPart implements Part {
    private static final int MANY = 64;
    private static final List<Client> CLIENTS = List.of(Client.CALLSHEET, Client.HTTP_CLIENT, Client.SDK);
    private static final int RATE = 0;
    private static final int CPU = 1;

    @Override
    public Section measure(Settings settings) {
        StringBuilder text = new StringBuilder("""
                A process calls `users.info` over HTTP on loopback as fast as it can, on connections that are kept. It counts for three
                seconds, after three seconds without counting. The server is a process of its own on the same machine, so with two
                processors the rate of many threads is what the client leaves to the server. Each call decodes a response of 2 kB. Every run
                counts.

                """);
        List<Goal> goals = new ArrayList<>();
        try (Servers servers = new Servers(settings.work().resolve("servers"))) {
            for (int threads : List.of(1, MANY)) {
                Map<String, Series> series =
                        Rounds.counted(settings.pairs(), subjects(servers, threads, settings.quick()));
                String title = threads == 1 ? "one thread" : MANY + " threads, one client";
                text.append(table(title, series)).append("\n");
                Series ours = Client.CALLSHEET.in(series);
                Series sdk = Client.SDK.in(series);
                if (threads == 1) {
                    goals.add(Goal.atLeast(
                            "Sequential calls: rate, of the SDK's",
                            2,
                            ratio(ours, sdk, RATE).median()));
                    goals.add(Goal.atMost(
                            "Sequential calls: CPU a call, of the SDK's",
                            0.5,
                            ratio(ours, sdk, CPU).median()));
                } else {
                    goals.add(Goal.atLeast(
                            MANY + " threads, one client: rate, of the SDK's",
                            3,
                            ratio(ours, sdk, RATE).median()));
                }
            }
        }
        return new Section("Calls of a warm process", text.toString(), goals);
    }

    private static List<Subject> subjects(Servers servers, int threads, boolean quick) {
        String millis = quick ? "200" : "3000";
        return CLIENTS.stream()
                .map(client -> client.program(
                        ManyCalls.class,
                        List.of(),
                        servers.baseUrl("http"),
                        List.of(Integer.toString(threads), millis, millis)))
                .toList();
    }

    private static Table table(String title, Map<String, Series> series) {
        Series sdk = Client.SDK.in(series);
        Table table = new Table(title, "calls a second", "CPU µs a call", "rate, of the SDK's", "CPU a call, of its");
        for (Series each : series.values()) {
            table.row(
                    each.subject().name(),
                    Numbers.text(Spread.of(Arrays.stream(values(each, RATE)))),
                    Numbers.text(Spread.of(Arrays.stream(values(each, CPU)))),
                    Numbers.text(ratio(each, sdk, RATE)),
                    Numbers.text(ratio(each, sdk, CPU)));
        }
        return table;
    }

    private static Spread ratio(Series series, Series other, int index) {
        return Spread.ofRatios(values(series, index), values(other, index));
    }

    /** Returns one of the numbers that each run has printed. */
    private static double[] values(Series series, int index) {
        return series.runs().stream()
                .map(run -> run.output().strip().split(" ", -1))
                .mapToDouble(numbers ->
                        Stream.of(numbers).mapToDouble(Double::parseDouble).toArray()[index])
                .toArray();
    }
}
