package dev.callsheet.generator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code callsheet}. */
@Command(
        name = "callsheet",
        description = "Generates a typed Java client from the call sheet (spec) of an HTTP API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            DescribeCommand.class,
            ImportCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:errors in the spec, or import would overwrite another spec",
            "2:wrong usage, or a file cannot be read or written"
        })
public final class Main implements Runnable {
    /** The spec has errors, or another one would be overwritten. */
    static final int SPEC_ERROR = 1;
    /** The command was used wrongly, or a file cannot be read or written. */
    static final int USAGE = 2;

    @Spec
    private CommandSpec spec;

    Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // No option has a type of java.sql, whose module picocli would load.
        System.setProperty("picocli.converters.excludes", "java.sql.*");
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Ansi.AUTO,
                args));
    }

    /** Runs the command, which prints to {@code out} and {@code err}. */
    static int run(PrintWriter out, PrintWriter err, Ansi ansi, String... args) {
        CommandLine commandLine = commandLine(args.length == 0 ? "" : args[0]);
        commandLine.setOut(out).setErr(err);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        commandLine.setParameterExceptionHandler(new UsageErrorHandler());
        commandLine.setExecutionExceptionHandler(new DiskErrorHandler());
        return commandLine.execute(args);
    }

    /**
     * Returns the command with the only subcommand that is needed, if the first argument is its name: reading the
     * annotations of all of them is noticeable in a run that changes nothing.
     */
    private static CommandLine commandLine(String first) {
        Command command = Main.class.getAnnotation(Command.class);
        for (Class<?> subcommand : command.subcommands()) {
            if (subcommand.getAnnotation(Command.class).name().equals(first) && subcommand != HelpCommand.class) {
                return new CommandLine(CommandSpec.create().name(command.name())).addSubcommand(subcommand);
            }
        }
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: use generate, check, describe or import.");
    }
}
