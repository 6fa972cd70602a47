package dev.callsheet.generator.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports wrong usage and where to find help; the help of a command is longer than a screen, and would hide the error. */
final class UsageErrorHandler implements IParameterExceptionHandler {
    UsageErrorHandler() {}

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(failure.getMessage()));
        if (UnmatchedArgumentException.printSuggestions(failure, err)) {
            return Main.USAGE;
        }
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return Main.USAGE;
    }
}
