package dev.callsheet.generator.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
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
        commandLine.getErr().println(commandLine.getColorScheme().errorText("callsheet: " + describe(disk)));
        return Main.USAGE;
    }

    private static String describe(UncheckedIOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof FileSystemException disk) {
            String reason = disk.getReason();
            return disk.getFile() + ": " + (reason == null ? disk.getClass().getSimpleName() : reason);
        }
        return String.valueOf(cause.getMessage());
    }
}
