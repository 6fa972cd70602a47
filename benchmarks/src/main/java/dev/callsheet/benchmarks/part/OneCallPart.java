package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.client.OneCall;
import dev.callsheet.benchmarks.page.Goal;
import dev.callsheet.benchmarks.page.Numbers;
import dev.callsheet.benchmarks.page.Section;
import dev.callsheet.benchmarks.page.Table;
import dev.callsheet.benchmarks.process.Figure;
import dev.callsheet.benchmarks.process.Rounds;
import dev.callsheet.benchmarks.process.Series;
import dev.callsheet.benchmarks.process.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process that starts, calls one method and ends. */
public final class OneCallPart implements Part {
    /** Such a process is so short that it can run more often. */
    private static final int TIMES = 2;

    @Override
    public Section measure(Settings settings) {
        StringBuilder text = new StringBuilder("""
                A process that starts, calls `users.info` on a server on loopback, prints the id of the user and ends. Over HTTPS it trusts
                the server through a copy of its Java's own trust store, with one more certificate. With its default settings, the SDK
                calls `auth.test` before the first call. The floor is a program with a socket that neither checks nor reads the response:
                what the start of Java and TLS take anyway. Such a process is short, so it ran twice as often.

                """);
        List<Goal> goals = new ArrayList<>();
        try (Servers servers = new Servers(settings.work().resolve("servers"))) {
            for (String scheme : List.of("https", "http")) {
                Map<String, Series> series = Rounds.run(TIMES * settings.pairs(), subjects(servers, scheme));
                Series sdk = Client.SDK.in(series);
                Table table = new Table(
                        "over " + scheme,
                        "seconds",
                        "CPU s",
                        "peak MiB",
                        "seconds, of the SDK's",
                        "CPU, of its",
                        "peak, of its");
                for (Series each : series.values()) {
                    table.row(
                            each.subject().name(),
                            Numbers.text(each.spread(Figure.WALL)),
                            Numbers.text(each.spread(Figure.CPU)),
                            Numbers.text(each.spread(Figure.PEAK)),
                            Numbers.text(each.ratio(Figure.WALL, sdk)),
                            Numbers.text(each.ratio(Figure.CPU, sdk)),
                            Numbers.text(each.ratio(Figure.PEAK, sdk)));
                }
                text.append(table).append("\n");
                if (scheme.equals("https")) {
                    Series ours = Client.CALLSHEET.in(series);
                    goals.add(Goal.atMost(
                            "One call over HTTPS, cold: seconds, of the SDK's",
                            0.8,
                            ours.ratio(Figure.WALL, sdk).median()));
                    goals.add(Goal.atMost(
                            "One call over HTTPS, cold: CPU, of the SDK's",
                            0.8,
                            ours.ratio(Figure.CPU, sdk).median()));
                }
            }
        }
        return new Section("A process with one call", text.toString(), goals);
    }

    private static List<Subject> subjects(Servers servers, String scheme) {
        List<String> options = scheme.equals("https") ? servers.trust() : List.of();
        return Stream.of(Client.values())
                .map(client -> client.program(OneCall.class, options, servers.baseUrl(scheme), List.of()))
                .toList();
    }
}
