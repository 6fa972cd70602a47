package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callsheet check}. */
@Command(
        name = "check",
        description = "Checks a spec and reports every error; writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SpecOptions options;

    CheckCommand() {}

    @Override
    public Integer call() {
        GeneratorResult result = new Generator().check(options.spec(), options.includes(), options.excludes());
        int code = Findings.print(command, result);
        options.importSummary().ifPresent(command.commandLine().getOut()::println);
        if (code == 0) {
            command.commandLine().getOut().println(result.countedMethods() + ", no errors");
        }
        return code;
    }
}
