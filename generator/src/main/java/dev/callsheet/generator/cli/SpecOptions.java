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

/** Which spec, and which of its methods; the options that all commands share. */
final class SpecOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-s", "--spec"},
            paramLabel = "DIR",
            description = "The spec: a folder with an api.yaml, or a jar that holds one.")
    private @Nullable Path option;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The same, without the option's name.")
    private @Nullable Path argument;

    @Option(
            names = {"-i", "--include"},
            paramLabel = "GLOB",
            description = "Only these methods and the models they need, as in 'users.*'. May be given several times.")
    private List<String> includes = List.of();

    @Option(
            names = {"-x", "--exclude"},
            paramLabel = "GLOB",
            description = "Not these methods. May be given several times.")
    private List<String> excludes = List.of();

    SpecOptions() {}

    /** The spec that the user named; a usage error where that is none, two, or nothing that exists. */
    SpecSource spec() {
        if ((option == null) == (argument == null)) {
            throw new ParameterException(command.commandLine(), "Name one spec: --spec DIR.");
        }
        Path path = option == null ? argument : option;
        if (!Files.exists(path)) {
            throw new ParameterException(command.commandLine(), "There is no spec at " + path + ".");
        }
        return SpecSource.of(path);
    }

    List<String> includes() {
        return includes;
    }

    List<String> excludes() {
        return excludes;
    }
}
