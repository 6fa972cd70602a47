package dev.callsheet.generator.cli;

import dev.callsheet.generator.MissingPath;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Requires that a path exists which a user named. */
final class ExistingPath {
    private ExistingPath() {}

    /**
     * Returns if the path exists.
     *
     * @param option the start of the message
     * @throws ParameterException if it does not; the message has what the user may have meant
     */
    static void require(CommandSpec command, String option, Path path) {
        if (!Files.exists(path)) {
            String hint = MissingPath.hint(path, found -> shown(path, found));
            throw new ParameterException(
                    command.commandLine(), option + "No such file or folder: " + path + "; " + hint);
        }
    }

    /** Returns a path in the form in which the user typed another one. */
    private static String shown(Path typed, Path found) {
        Path base = Path.of("").toAbsolutePath();
        boolean below = found.startsWith(base) && !found.equals(base);
        return (typed.isAbsolute() || !below ? found : base.relativize(found)).toString();
    }
}
