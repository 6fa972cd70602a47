package dev.callsheet.maven;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Severity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.build.BuildContext;

/** A build that an IDE may run: asks it what has changed, and shows the findings about a spec in its editors. */
final class IdeBuild {
    private final BuildContext context;
    private final Path basedir;
    private final boolean inIde;

    /**
     * @param basedir the folder of the project
     * @param inIde whether an IDE runs the build; otherwise, the context would print each finding once more
     */
    IdeBuild(BuildContext context, Path basedir, boolean inIde) {
        this.context = context;
        this.basedir = basedir;
        this.inIde = inIde || context.isIncremental();
    }

    /** Returns whether findings are shown at their places. */
    boolean isActive() {
        return inIde;
    }

    /** Returns whether the IDE builds only what has changed, and no input has; false if the IDE cannot know. */
    boolean isUnchanged(List<File> inputs) {
        return context.isIncremental()
                && !inputs.isEmpty()
                && inputs.stream().allMatch(input -> input.toPath().startsWith(basedir) && !context.hasDelta(input));
    }

    /**
     * Shows findings at their places in place of those that were shown before. Those without a file in the project, such as findings in a
     * jar, are not shown.
     */
    void show(List<File> inputs, List<Diagnostic> findings) {
        if (!inIde) {
            return;
        }
        inputs.stream().flatMap(input -> texts(input.toPath())).forEach(context::removeMessages);
        for (Diagnostic finding : findings) {
            Position place = finding.position();
            int severity =
                    finding.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
            String text = finding.message() + (finding.hint() == null ? "" : "; " + finding.hint());
            file(place).ifPresent(file -> context.addMessage(file, place.line(), place.column(), text, severity, null));
        }
    }

    /** Tells the IDE that files below a folder have changed. */
    void refresh(File folder) {
        context.refresh(folder);
    }

    private Stream<File> texts(Path input) {
        if (!input.startsWith(basedir) || !Files.exists(input)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files
                    .filter(file -> DocumentLocator.isText(file.toString()) && Files.isRegularFile(file))
                    .map(Path::toFile)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + input, e);
        }
    }

    private Optional<File> file(Position place) {
        try {
            return Optional.of(basedir.resolve(place.file()).normalize())
                    .filter(file -> file.startsWith(basedir) && Files.isRegularFile(file))
                    .map(Path::toFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // the name is not that of a file
        }
    }
}
