package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.incremental.Inputs;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.Import;
import dev.callsheet.openapi.OpenApi;
import dev.callsheet.openapi.UnknownTagException;
import dev.callsheet.openapi.report.Report;
import dev.callsheet.openapi.report.ReportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that all commands share: the spec, and which of its methods. */
final class SpecOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-s", "--spec"},
            paramLabel = "DIR",
            description = "The spec: a folder with an api.yaml, or a jar that contains one.")
    private @Nullable Path option;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The same as --spec DIR.")
    private @Nullable Path argument;

    @Option(
            names = {"-i", "--include"},
            paramLabel = "GLOB",
            description = "Generate only these methods and the models they need, such as 'users.*'; with --openapi also"
                    + " 'tag:Users'. Can be repeated.")
    private List<String> includes = List.of();

    @Option(
            names = {"-x", "--exclude"},
            paramLabel = "GLOB",
            description = "Leave out these methods. Can be repeated.")
    private List<String> excludes = List.of();

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "A YAML file that changes the spec, after the overlays before it. Can be repeated.")
    private List<Path> overlays = List.of();

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "In place of a spec: an OpenAPI document, 2.0 to 3.1, in YAML or JSON.")
    private @Nullable Path openApi;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "With --openapi: write what became of the document to this file, as JSON.")
    private @Nullable Path report;

    @Option(names = "--strict", description = "With --openapi: whatever cannot be carried is an error.")
    private boolean strict;

    private @Nullable Import imported;

    SpecOptions() {}

    /** Checks that the user named a spec; it is a usage error to name none, two, or one that does not exist. */
    void check() {
        List<Path> named =
                Stream.of(option, argument, openApi).filter(Objects::nonNull).toList();
        if (named.size() != 1) {
            throw usage("Name one spec: --spec DIR, or --openapi FILE.");
        }
        ExistingPath.require(command, "", named.get(0));
        overlays.forEach(overlay -> ExistingPath.require(command, "--overlay: ", overlay));
        if (openApi == null && (report != null || strict)) {
            throw usage("--report and --strict are for --openapi FILE.");
        }
    }

    /** Returns the spec that the user named. */
    SpecSource spec() {
        check();
        SpecSource spec = openApi == null ? SpecSource.of(named()) : imported(openApi);
        for (Path overlay : overlays) {
            spec = spec.withOverlay(overlay, overlay.toString());
        }
        return spec;
    }

    private Path named() {
        return Objects.requireNonNull(option == null ? argument : option);
    }

    /** Adds what decides the spec and which of its methods, but for the files that an OpenAPI document refers to. */
    void addTo(Inputs inputs) {
        Path document = openApi;
        if (document == null) {
            inputs.option("spec", named()).spec(SpecSource.of(named()));
        } else {
            inputs.option("openapi", document).option("strict", strict);
        }
        overlays.forEach(overlay -> inputs.file(overlay, overlay.toString()));
        inputs.option("includes", includes).option("excludes", excludes);
    }

    /** Returns the report to write, if there is one. */
    Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    /** Returns the hash of each file that an OpenAPI document has, which {@link #spec()} has to read before. */
    Map<Path, String> read() {
        return imported == null ? Map.of() : imported.read();
    }

    private SpecSource imported(Path document) {
        String shownAs = document.toString().replace('\\', '/');
        Import read = OpenApi.read(document, shownAs, Generator::nameProblems);
        imported = read;
        Optional<Report> made = read.report();
        if (report != null && made.isPresent()) {
            ReportFile.write(report, made.get());
        }
        return read.spec(strict);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Returns a line about the import of the document; empty if the spec is none, or the document is unreadable. */
    Optional<String> importSummary() {
        return Optional.ofNullable(imported).flatMap(Import::report).map(Report::summary);
    }

    /** Returns the patterns of the methods of the spec, which {@link #spec()} has to return before. */
    List<String> includes() {
        return methods("--include", includes);
    }

    /** Returns the patterns of the methods of the spec to leave out, as {@link #includes()} does. */
    List<String> excludes() {
        return methods("--exclude", excludes);
    }

    private List<String> methods(String option, List<String> patterns) {
        try {
            return imported == null ? patterns : imported.selected(patterns);
        } catch (UnknownTagException e) {
            throw usage(option + ": " + e.getMessage());
        }
    }
}
