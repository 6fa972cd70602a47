package dev.callsheet.generator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code callsheet}. */
@Command(
        name = "callsheet",
        description = "Turns the call sheet of an HTTP API into a typed Java client.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {GenerateCommand.class, CheckCommand.class, DescribeCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it worked", "1:the spec has faults", "2:wrong use, or a file could not be read or written"})
public final class Main implements Runnable {
    /** The spec has faults. */
    static final int SPEC_FAULT = 1;
    /** The command was used wrongly, or the disk refused. */
    static final int USAGE = 2;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Ansi.AUTO,
                args));
    }

    /** Runs the command; what it prints goes to {@code out} and {@code err}. */
    static int run(PrintWriter out, PrintWriter err, Ansi ansi, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setOut(out).setErr(err);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        commandLine.setExecutionExceptionHandler(new FaultHandler());
        return commandLine.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: generate, check or describe.");
    }
}
