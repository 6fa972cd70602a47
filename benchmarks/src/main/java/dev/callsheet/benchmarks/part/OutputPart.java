package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.classfile.ClassFile;
import dev.callsheet.benchmarks.classfile.Portion;
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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the output of the generators costs: the time of javac, and the bytes of the classes. */
public final class OutputPart implements Part {
    private static final String OURS = "Callsheet";
    private static final String THEIRS = "openapi-generator";

    @Override
    public Section measure(Settings settings) {
        Generators generators = Generators.in(settings);
        ApiModel api = Specs.api(settings.spec());
        int methods = api.methods().size();
        Path document = OpenApiDocument.write(api, settings.work());
        Rounds.once(generators.fresh(
                OURS, generators.launcher("generate", "--spec", settings.spec().toString()), "ours-to-compile"));
        Rounds.once(generators.openApiGenerator(document, "theirs-to-compile"));
        Map<String, Series> series = Rounds.run(
                settings.pairs(),
                List.of(
                        javac(settings, OURS, "ours-to-compile", ClassPaths.of(Client.CALLSHEET)),
                        javac(settings, THEIRS, "theirs-to-compile/src/main", libraries(settings))));
        Series ours = Generators.of(series, OURS);
        Series theirs = Generators.of(series, THEIRS);
        List<ClassFile> ourClasses = classes(settings, OURS);
        List<ClassFile> theirClasses = classes(settings, THEIRS);
        return new Section(
                "What the output costs",
                """
                Javac compiles the output of both generators for the Slack API, each with the libraries that it needs, in a process of its own,
                with `-g` and `-parameters`: line numbers, local variables and the names of parameters are in the class files.

                """
                        + table(series, ours, theirs, methods, settings)
                        + "\nWhere Callsheet's bytes go, by kind of class:\n\n"
                        + kinds(ourClasses, methods)
                        + "\nBy what the bytes are for, in each method's share:\n\n"
                        + portions(ourClasses, theirClasses, methods)
                        + String.format(
                                Locale.ROOT,
                                "\nLambdas have bodies in the classes that they are in: %,d of Callsheet's, %,d of openapi-generator's.\n",
                                lambdas(ourClasses),
                                lambdas(theirClasses)),
                List.of(
                        Goal.atMost(
                                "Output: CPU of javac a method, of openapi-generator's output",
                                0.333,
                                ours.ratio(Figure.CPU, theirs).median()),
                        Goal.atMost(
                                "Output: class bytes a method, of openapi-generator's output",
                                0.5,
                                (double) size(ourClasses) / size(theirClasses))));
    }

    private static Subject javac(Settings settings, String name, String sources, String classPath) {
        Path output = output(settings, name);
        Path files = settings.work().resolve(name + "-sources.txt");
        List<Path> java = Folders.files(settings.work().resolve(sources), ".java");
        try {
            Files.write(files, java.stream().map(Path::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-nowarn",
                "-g",
                "-parameters",
                "-encoding",
                "UTF-8",
                "-d",
                output.toString(),
                "-cp",
                classPath,
                "@" + files);
        return new Subject(name, command, () -> Folders.delete(output));
    }

    private static String libraries(Settings settings) {
        return Folders.files(settings.root().resolve("benchmarks/target/peers/lib"), ".jar").stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path output(Settings settings, String name) {
        return settings.work().resolve(name + "-classes");
    }

    private static List<ClassFile> classes(Settings settings, String name) {
        return Folders.files(output(settings, name), ".class").stream()
                .map(ClassFile::read)
                .toList();
    }

    private static Table table(Map<String, Series> series, Series ours, Series theirs, int methods, Settings settings) {
        Table table = new Table(
                "", "seconds", "CPU s", "CPU ms a method", "peak MiB", "classes", "class bytes", "kB a method");
        for (Series each : series.values()) {
            List<ClassFile> classes = classes(settings, each.subject().name());
            table.row(
                    each.subject().name(),
                    Numbers.text(each.spread(Figure.WALL)),
                    Numbers.text(each.spread(Figure.CPU)),
                    Numbers.text(1000 * each.median(Figure.CPU) / methods),
                    Numbers.text(each.spread(Figure.PEAK)),
                    Numbers.count(classes.size()),
                    Numbers.count(size(classes)),
                    Numbers.text(size(classes) / 1000.0 / methods));
        }
        table.row(
                "ratio",
                Numbers.text(ours.ratio(Figure.WALL, theirs)),
                Numbers.text(ours.ratio(Figure.CPU, theirs)),
                "",
                Numbers.text(ours.ratio(Figure.PEAK, theirs)),
                "",
                Numbers.text((double) size(classes(settings, OURS)) / size(classes(settings, THEIRS))),
                "");
        return table;
    }

    private static Table kinds(List<ClassFile> classes, int methods) {
        Table table = new Table("kind", "classes", "bytes", "of all", "bytes a class", "bytes a method");
        for (ClassKind kind : ClassKind.values()) {
            List<ClassFile> some =
                    classes.stream().filter(file -> ClassKind.of(file) == kind).toList();
            table.row(
                    kind.title(),
                    Numbers.count(some.size()),
                    Numbers.count(size(some)),
                    percent(size(some), size(classes)),
                    some.isEmpty() ? "" : Numbers.count(size(some) / some.size()),
                    Numbers.count(size(some) / methods));
        }
        return table;
    }

    private static Table portions(List<ClassFile> ours, List<ClassFile> theirs, int methods) {
        Table table =
                new Table("", "Callsheet: bytes a method", "of all", "openapi-generator: bytes a method", "of all");
        for (Portion portion : Portion.values()) {
            table.row(
                    portion.title(),
                    Numbers.count(bytes(ours, portion) / methods),
                    percent(bytes(ours, portion), size(ours)),
                    Numbers.count(bytes(theirs, portion) / methods),
                    percent(bytes(theirs, portion), size(theirs)));
        }
        return table;
    }

    private static String percent(long some, long all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }

    private static long size(List<ClassFile> classes) {
        return classes.stream().mapToLong(ClassFile::size).sum();
    }

    private static long bytes(List<ClassFile> classes, Portion portion) {
        return classes.stream()
                .mapToLong(file -> file.portions().getOrDefault(portion, 0L))
                .sum();
    }

    private static int lambdas(List<ClassFile> classes) {
        return classes.stream().mapToInt(ClassFile::lambdas).sum();
    }
}
