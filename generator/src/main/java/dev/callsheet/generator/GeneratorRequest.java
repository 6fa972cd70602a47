package dev.callsheet.generator;

import dev.callsheet.generator.emit.EmitOptions;
import dev.callsheet.generator.write.GeneratedPaths;
import dev.callsheet.language.source.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run.
 *
 * @param spec the spec
 * @param basePackage the package of the client class; everything else goes below it
 * @param outputDirectory the source root to write to; created if it does not exist
 * @param stateDirectory the folder for what is known of the output folder, including the list of generated files; must not be below a
 *     source root. It can be deleted at any time, and each output folder needs its own.
 * @param includes globs of the methods to generate ({@code users.*}); empty means all
 * @param excludes globs of methods to leave out of those
 * @param moduleInfo whether to write a {@code module-info.java}
 * @param dryRun whether to report what would change, and to write nothing
 * @param clientInterface the full name of an interface that the client class implements, for methods that are written by hand;
 *     null for none
 */
public record GeneratorRequest(
        SpecSource spec,
        String basePackage,
        Path outputDirectory,
        Path stateDirectory,
        List<String> includes,
        List<String> excludes,
        boolean moduleInfo,
        boolean dryRun,
        @Nullable String clientInterface) {
    /** @throws IllegalArgumentException if the interface is not the full name of a Java interface */
    public GeneratorRequest {
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(basePackage, "basePackage");
        Objects.requireNonNull(outputDirectory, "outputDirectory");
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        EmitOptions.checkInterface(clientInterface);
    }

    /** Returns the files and folders that a run into an output folder writes to. */
    public static List<Path> outputs(Path outputDirectory, String basePackage) {
        return GeneratedPaths.of(basePackage).stream()
                .map(outputDirectory::resolve)
                .toList();
    }
}
