package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.json.PostMessage;
import dev.callsheet.benchmarks.json.UsersInfo;
import dev.callsheet.benchmarks.json.UsersList;
import dev.callsheet.benchmarks.page.Goal;
import dev.callsheet.benchmarks.page.Numbers;
import dev.callsheet.benchmarks.page.Section;
import dev.callsheet.benchmarks.page.Table;
import dev.callsheet.benchmarks.process.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Decoding and encoding, measured by JMH: operations a second and bytes allocated by each. */
public final class JsonPart implements Part {
    private static final int FORKS = 3;
    private static final int ITERATIONS = 3;

    @Override
    public Section measure(Settings settings) {
        Measured measured = new Measured();
        for (int fork = 0; fork < (settings.quick() ? 1 : FORKS); fork++) {
            measured.add(run(settings));
        }
        List<Goal> goals = new ArrayList<>();
        String list = UsersList.class.getSimpleName();
        goals.add(Goal.atLeast(
                "Decode `users.list` of 1,000: reader, of the SDK's rate",
                3,
                measured.rate(list, "callsheetReader", "sdkDecode")));
        goals.add(Goal.atLeast(
                "Decode `users.list` of 1,000: whole call, of the SDK's rate of decoding alone",
                3,
                measured.rate(list, "callsheetCall", "sdkDecode")));
        goals.add(Goal.atLeast(
                "Decode `users.list` of 1,000: reader, of the rate of the bare token walk",
                0.62,
                measured.rate(list, "callsheetReader", "tokenWalk")));
        goals.add(Goal.atMost(
                "Decode `users.list` of 1,000: allocation, of hand-written streaming",
                1,
                measured.bytes(list, "callsheetReader", "handWritten")));
        String info = UsersInfo.class.getSimpleName();
        goals.add(Goal.atLeast(
                "Decode `users.info`: reader, of the SDK's rate",
                12,
                measured.rate(info, "callsheetReader", "sdkDecode")));
        goals.add(Goal.atLeast(
                "Decode `users.info`: whole call, of the SDK's rate of decoding alone",
                12,
                measured.rate(info, "callsheetCall", "sdkDecode")));
        String message = PostMessage.class.getSimpleName();
        goals.add(Goal.atMost(
                "Encode ten blocks: time, of hand-written streaming",
                1.2,
                1 / measured.rate(message, "callsheetWriter", "handWritten")));
        return new Section(
                "Decoding and encoding",
                """
                JMH measured each row in %d processes, in turn with the others: operations a second and bytes allocated by one. The
                responses are as Slack sends them, with slashes as `\\/`. *Reader* and *writer* are the generated code alone; a *whole
                call* goes through the client with a transport in memory, so it also encodes the request and checks the response.
                The SDK's rows are what it does with a body (a new Gson for each response) and its whole call with an interceptor of
                OkHttp in memory. Those by hand and Jackson's data binding have records with the fields that occur.

                """.formatted(settings.quick() ? 1 : FORKS)
                        + "`users.list`, 1,000 members, 2 MB:\n\n" + measured.table(list, "sdkDecode")
                        + "\n`users.info`, 2 kB:\n\n" + measured.table(info, "sdkDecode")
                        + "\n`chat.postMessage`, ten blocks:\n\n" + measured.table(message, "handWritten"),
                goals);
    }

    private static Collection<RunResult> run(Settings settings) {
        TimeValue time = settings.quick() ? TimeValue.milliseconds(100) : TimeValue.seconds(1);
        int iterations = settings.quick() ? 1 : ITERATIONS;
        try {
            return new Runner(new OptionsBuilder()
                            .include("\\.(" + UsersList.class.getSimpleName() + "|" + UsersInfo.class.getSimpleName()
                                    + "|" + PostMessage.class.getSimpleName() + ")\\.")
                            .forks(1)
                            .warmupIterations(iterations)
                            .warmupTime(time)
                            .measurementIterations(iterations)
                            .measurementTime(time)
                            .addProfiler(GCProfiler.class)
                            .output(settings.work().resolve("jmh.txt").toString())
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each fork of each benchmark measured. */
    private static final class Measured {
        private final Map<String, List<Double>> rates = new LinkedHashMap<>();
        private final Map<String, List<Double>> allocations = new LinkedHashMap<>();

        void add(Collection<RunResult> results) {
            for (RunResult result : results) {
                String[] names = result.getParams().getBenchmark().split("\\.", -1);
                String name = names[names.length - 2] + "." + names[names.length - 1];
                rates.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(result.getPrimaryResult().getScore());
                allocations.computeIfAbsent(name, key -> new ArrayList<>()).add(allocation(result));
            }
        }

        @SuppressWarnings("rawtypes") // JMH's own type is raw.
        private static double allocation(RunResult result) {
            return result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(entry -> entry.getValue().getScore())
                    .findFirst()
                    .orElse(Double.NaN);
        }

        double rate(String group, String name, String other) {
            return Spread.ofRatios(values(rates, group, name), values(rates, group, other))
                    .median();
        }

        double bytes(String group, String name, String other) {
            return Spread.ofRatios(values(allocations, group, name), values(allocations, group, other))
                    .median();
        }

        Table table(String group, String base) {
            Table table = new Table(
                    "", "operations a second", "bytes an operation", "rate, of `" + base + "`", "bytes, of it");
            for (String name : rates.keySet()) {
                if (name.startsWith(group + ".")) {
                    String method = name.substring(group.length() + 1);
                    table.row(
                            "`" + method + "`",
                            Numbers.text(Spread.of(Arrays.stream(values(rates, group, method)))),
                            Numbers.text(Spread.of(Arrays.stream(values(allocations, group, method)))
                                    .median()),
                            Numbers.text(rate(group, method, base)),
                            Numbers.text(bytes(group, method, base)));
                }
            }
            return table;
        }

        private static double[] values(Map<String, List<Double>> all, String group, String name) {
            return all.getOrDefault(group + "." + name, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }
}
