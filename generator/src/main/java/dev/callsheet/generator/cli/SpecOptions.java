package dev.callsheet.generator.cli;

import dev.callsheet.language.source.SpecSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            description = "Generate only these methods and the models they need, such as 'users.*'. Can be repeated.")
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

    SpecOptions() {}

    /** Returns the spec that the user named; it is a usage error to name none, two, or one that does not exist. */
    SpecSource spec() {
        if ((option == null) == (argument == null)) {
            throw new ParameterException(command.commandLine(), "Name one spec: --spec DIR.");
        }
        Path path = option == null ? argument : option;
        if (!Files.exists(path)) {
            throw new ParameterException(command.commandLine(), "No such file or folder: " + path + ".");
        }
        SpecSource spec = SpecSource.of(path);
        for (Path overlay : overlays) {
            spec = spec.withOverlay(overlay, overlay.toString());
        }
        return spec;
    }

    List<String> includes() {
        return includes;
    }

    List<String> excludes() {
        return excludes;
    }
}
