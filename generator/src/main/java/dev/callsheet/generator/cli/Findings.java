package dev.callsheet.generator.cli;

import dev.callsheet.generator.GeneratorResult;
import picocli.CommandLine.Model.CommandSpec;

/** What was found in a spec, on the error stream. */
final class Findings {
    private Findings() {}

    /** Prints all findings and tells the command's exit code. */
    static int print(CommandSpec command, GeneratorResult result) {
        String text =
                result.render(command.commandLine().getColorScheme().ansi().enabled());
        if (!text.isEmpty()) {
            command.commandLine().getErr().println(text);
        }
        return result.failed() ? Main.SPEC_FAULT : 0;
    }
}
