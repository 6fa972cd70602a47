package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
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
import java.util.Locale;
import java.util.Map;

/** How the cost of our generator grows with an API. */
public final class GrowthPart implements Part {
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000);
    private static final int ROUNDS = 3;
    /** What is not growth yet: a tenth more. */
    private static final double NOISE = 1.1;

    @Override
    public Section measure(Settings settings) {
        Generators generators = Generators.in(settings);
        List<Integer> sizes = settings.quick() ? List.of(100, 1_000) : SIZES;
        List<Subject> subjects = new ArrayList<>();
        for (int size : sizes) {
            String spec = SyntheticSpec.write(settings.work().resolve("spec-" + size), size)
                    .toString();
            subjects.add(generators.fresh(name(size), generators.launcher("generate", "--spec", spec), "ours-" + size));
        }
        int rounds = Math.min(ROUNDS, settings.pairs());
        Map<String, Series> series = Rounds.counted(rounds, subjects);
        Table table = new Table("methods", "seconds", "CPU s", "CPU ms a method", "peak MiB");
        List<Double> each = new ArrayList<>();
        for (int size : sizes) {
            Series one = Generators.of(series, name(size));
            each.add(1000 * one.median(Figure.CPU) / size);
            table.row(
                    name(size),
                    Numbers.text(one.spread(Figure.WALL)),
                    Numbers.text(one.spread(Figure.CPU)),
                    Numbers.text(each.get(each.size() - 1)),
                    Numbers.text(one.spread(Figure.PEAK)));
        }
        return new Section(
                "Growth of the generator",
                """
                Callsheet generates APIs that the benchmark makes up, with its launcher: families of ten methods with four parameters, an
                enum and a response of two fields, and a model of five fields for each family. The time of a method shrinks as long as the start
                of Java and its compiler weigh; from 3,000 methods on it must not grow. Each size ran %s.

                """.formatted(rounds == 1 ? "once" : rounds + " times") + table,
                List.of(Goal.atMost(
                        "Growth: CPU a method of " + name(sizes.get(sizes.size() - 1)) + " methods, of that of "
                                + name(sizes.get(sizes.size() - 2)),
                        NOISE,
                        each.get(each.size() - 1) / each.get(each.size() - 2))));
    }

    private static String name(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
