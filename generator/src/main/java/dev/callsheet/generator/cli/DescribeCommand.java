package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet describe}. */
@Command(
        name = "describe",
        description = "Prints the methods of a spec, with everything shared filled in.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DescribeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SpecOptions options;

    @Option(names = "--json", description = "Print JSON, for tools.")
    private boolean json;

    DescribeCommand() {}

    @Override
    public Integer call() {
        GeneratorResult result = new Generator().check(options.spec(), options.includes(), options.excludes());
        int code = Findings.print(command, result);
        if (code == 0) {
            command.commandLine().getOut().println(result.describe(json));
        }
        return code;
    }
}
