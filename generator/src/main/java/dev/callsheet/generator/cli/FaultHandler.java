package dev.callsheet.generator.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what the disk refused; anything else is a defect of ours and keeps its stack trace. */
final class FaultHandler implements IExecutionExceptionHandler {
    FaultHandler() {}

    @Override
    public int handleExecutionException(Exception fault, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (!(fault instanceof UncheckedIOException refused)) {
            throw fault;
        }
        commandLine.getErr().println(commandLine.getColorScheme().errorText("callsheet: " + describe(refused)));
        return Main.USAGE;
    }

    private static String describe(UncheckedIOException fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        if (cause instanceof FileSystemException refused) {
            String reason = refused.getReason();
            return refused.getFile() + ": "
                    + (reason == null ? refused.getClass().getSimpleName() : reason);
        }
        return String.valueOf(cause.getMessage());
    }
}
