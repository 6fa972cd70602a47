package dev.callsheet.generator.cli;

import dev.callsheet.generator.GeneratorResult;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the findings about a spec on the error stream. */
final class Findings {
    private Findings() {}

    /** Prints all findings and returns the command's exit code. */
    static int print(CommandSpec command, GeneratorResult result) {
        String text =
                result.render(command.commandLine().getColorScheme().ansi().enabled());
        if (!text.isEmpty()) {
            command.commandLine().getErr().println(text);
        }
        return result.failed() ? Main.SPEC_ERROR : 0;
    }
}
