package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.document.OpenApiDocument;
import dev.callsheet.benchmarks.page.Goal;
import dev.callsheet.benchmarks.page.Numbers;
import dev.callsheet.benchmarks.page.Section;
import dev.callsheet.benchmarks.page.Table;
import dev.callsheet.benchmarks.process.Figure;
import dev.callsheet.benchmarks.process.Folders;
import dev.callsheet.benchmarks.process.Rounds;
import dev.callsheet.benchmarks.process.Series;
import dev.callsheet.benchmarks.process.Subject;
import dev.callsheet.language.model.ApiModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command lines of the generators, cold, on the Slack API and on other APIs. */
public final class GeneratorPart implements Part {
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    private static final String LAUNCHER = "Callsheet";
    private static final String PEER = "openapi-generator";

    @Override
    public Section measure(Settings settings) {
        Generators generators = Generators.in(settings);
        ApiModel api = Specs.api(settings.spec());
        Path document = OpenApiDocument.write(api, settings.work());
        String spec = settings.spec().toString();
        String nothing = "Callsheet, nothing changed";
        String check = "Callsheet, `check`";
        Map<String, Series> series = Rounds.run(
                settings.pairs(),
                List.of(
                        generators.fresh(LAUNCHER, generators.launcher("generate", "--spec", spec), OURS),
                        generators.again(nothing, generators.launcher("generate", "--spec", spec), OURS),
                        Subject.of(check, generators.launcher("check", spec)),
                        generators.fresh(
                                "Callsheet, `java -jar`", generators.jar("generate", "--spec", spec), "ours-jar"),
                        generators.fresh(
                                "Callsheet, from the OpenAPI document",
                                generators.launcher("generate", "--openapi", document.toString()),
                                "ours-openapi"),
                        generators.openApiGenerator(document, THEIRS)));
        Series ours = Generators.of(series, LAUNCHER);
        Series theirs = Generators.of(series, PEER);
        return new Section(
                "Generators",
                intro(api.methods().size(), document)
                        + table(series.values(), theirs, api.methods().size())
                        + "\nFiles written: Callsheet " + size(generators.output(OURS)) + ", openapi-generator "
                        + size(generators.output(THEIRS)) + ".\n\n" + others(settings, generators),
                List.of(
                        Goal.atMost(
                                "Generator: CPU a method, of openapi-generator's on the same API",
                                0.1,
                                ours.ratio(Figure.CPU, theirs).median()),
                        Goal.atMost("Generator: seconds from start to end", 1, ours.median(Figure.WALL)),
                        Goal.atMost(
                                "Generator: peak memory, of openapi-generator's",
                                0.333,
                                ours.ratio(Figure.PEAK, theirs).median()),
                        Goal.atMost(
                                "Generator: seconds of `check`, of those of a full run",
                                0.25,
                                Generators.of(series, check)
                                        .ratio(Figure.WALL, ours)
                                        .median()),
                        Goal.atMost(
                                "Generator: seconds of a run in which nothing changed",
                                0.35,
                                Generators.of(series, nothing).median(Figure.WALL))));
    }

    private static String intro(int methods, Path document) {
        return String.format(Locale.ROOT, """
                The whole process of a command line that generates the %d methods of the Slack API into an empty folder. Callsheet reads
                its spec and runs with the launcher of its distribution unless the row names something else. openapi-generator (`java`,
                library `native`, no documentation, no tests) reads an OpenAPI document that the benchmark writes from the same spec:
                the same operations, parameters, form bodies, models, unions, enums, error codes and texts, %,d kB of JSON, accepted
                without any flag that skips validation. Models that only webhooks use are schemas of the document, so both generate them. The
                document has no paging and no examples, and openapi-generator does not check bounds by default: Callsheet generates those, too. The output of both
                compiles.

                """, methods, Folders.bytes(List.of(document)) / 1000);
    }

    private static String table(Collection<Series> series, Series peer, int methods) {
        Table table = new Table(
                "", "seconds", "CPU s", "CPU ms a method", "peak MiB", "CPU, of openapi-generator's", "peak, of its");
        for (Series each : series) {
            table.row(
                    each.subject().name(),
                    Numbers.text(each.spread(Figure.WALL)),
                    Numbers.text(each.spread(Figure.CPU)),
                    Numbers.text(1000 * each.median(Figure.CPU) / methods),
                    Numbers.text(each.spread(Figure.PEAK)),
                    Numbers.text(each.ratio(Figure.CPU, peer)),
                    Numbers.text(each.ratio(Figure.PEAK, peer)));
        }
        return table.toString();
    }

    private static String others(Settings settings, Generators generators) {
        Table table = new Table(
                "document", "operations", "Callsheet: CPU s", "openapi-generator: CPU s", "ratio", "peak, ratio");
        List<Path> documents = new ArrayList<>(settings.documents());
        for (Path document : documents) {
            Map<String, Series> series = Rounds.run(
                    settings.pairs(),
                    List.of(
                            generators.fresh(
                                    LAUNCHER,
                                    generators.launcher("generate", "--openapi", document.toString()),
                                    "ours-other"),
                            generators.openApiGenerator(document, "other")));
            Series ours = Generators.of(series, LAUNCHER);
            Series theirs = Generators.of(series, PEER);
            table.row(
                    "`" + settings.root().relativize(document) + "`",
                    Integer.toString(Specs.operations(document)),
                    Numbers.text(ours.spread(Figure.CPU)),
                    Numbers.text(theirs.spread(Figure.CPU)),
                    Numbers.text(ours.ratio(Figure.CPU, theirs)),
                    Numbers.text(ours.ratio(Figure.PEAK, theirs)));
        }
        return "Both generators on the same documents of other APIs:\n\n" + table;
    }

    private static String size(Path folder) {
        List<Path> files = Folders.files(folder, ".java");
        return String.format(Locale.ROOT, "%,d with %,d kB", files.size(), Folders.bytes(files) / 1000);
    }
}
