package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorRequest;
import dev.callsheet.generator.GeneratorResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet generate}. */
@Command(
        name = "generate",
        description = "Generates the Java sources of the client. Files that would not change are left alone.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SpecOptions options;

    @Option(
            names = {"-p", "--package"},
            required = true,
            paramLabel = "P",
            description = "The package of the client class, such as com.example.pets.")
    private String basePackage;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The source root to write to.")
    private Path output;

    @Option(names = "--module-info", description = "Also write a module-info.java.")
    private boolean moduleInfo;

    @Option(names = "--dry-run", description = "List the files that would change; write nothing.")
    private boolean dryRun;

    GenerateCommand() {}

    @Override
    public Integer call() {
        GeneratorResult result = new Generator()
                .generate(new GeneratorRequest(
                        options.spec(),
                        basePackage,
                        output,
                        options.includes(),
                        options.excludes(),
                        moduleInfo,
                        dryRun));
        int code = Findings.print(command, result);
        options.importSummary().ifPresent(command.commandLine().getOut()::println);
        if (code == 0) {
            PrintWriter out = command.commandLine().getOut();
            if (dryRun) {
                list(out, "write  ", result.written());
                list(out, "delete ", result.deleted());
            }
            out.println((dryRun ? "Dry run, no file changed: " : "") + result.summary());
        }
        return code;
    }

    private static void list(PrintWriter out, String verb, List<String> files) {
        files.forEach(file -> out.println(verb + file));
    }
}
