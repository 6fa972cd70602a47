package dev.callsheet.generator.cli;

import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.SettingFault;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the findings about a spec on the error stream. */
final class Findings {
    private Findings() {}

    /** Prints all findings and returns the command's exit code. Options with a wrong value are wrong usage. */
    static int print(CommandSpec command, GeneratorResult result) {
        List<SettingFault> faults = SettingFault.of(result);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> command.commandLine()
                    .getErr()
                    .println(command.commandLine().getColorScheme().errorText(option(fault) + ": " + fault.message())));
            return Main.USAGE;
        }
        String text =
                result.render(command.commandLine().getColorScheme().ansi().enabled());
        print(command, text);
        return result.failed() ? Main.SPEC_ERROR : 0;
    }

    /** Prints findings as they were rendered before. */
    static void print(CommandSpec command, String text) {
        if (!text.isEmpty()) {
            command.commandLine().getErr().println(text);
        }
    }

    private static String option(SettingFault fault) {
        return switch (fault.setting()) {
            case SPEC -> "--spec";
            case BASE_PACKAGE -> "--package";
            case INCLUDES -> "--include";
            case EXCLUDES -> "--exclude";
        };
    }
}
