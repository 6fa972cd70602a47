package dev.callsheet.generator.cli;

import dev.callsheet.generator.DiskFault;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports in one line which file cannot be read or written; anything else is a bug and keeps its stack trace. */
final class DiskErrorHandler implements IExecutionExceptionHandler {
    DiskErrorHandler() {}

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        if (!(failure instanceof UncheckedIOException disk)) {
            throw failure;
        }
        commandLine.getErr().println(commandLine.getColorScheme().errorText("callsheet: " + DiskFault.describe(disk)));
        return Main.USAGE;
    }
}
