package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorRequest;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.incremental.Inputs;
import dev.callsheet.generator.incremental.LastRun;
import dev.callsheet.generator.incremental.Said;
import dev.callsheet.language.source.SpecSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The folder for what is known of the last run, outside of every source root; by default beside the output,"
                            + " as .NAME.callsheet. It can be deleted at any time.")
    private @Nullable Path state;

    @Option(names = "--module-info", description = "Also write a module-info.java.")
    private boolean moduleInfo;

    @Option(
            names = "--client-interface",
            paramLabel = "TYPE",
            description =
                    "The full name of an interface that the client class implements, for methods written by hand.")
    private @Nullable String clientInterface;

    @Option(names = "--dry-run", description = "List the files that would change; write nothing.")
    private boolean dryRun;

    GenerateCommand() {}

    @Override
    public Integer call() {
        options.check();
        Path stateDirectory = state == null ? beside(output) : state;
        return dryRun ? preview(stateDirectory) : generate(stateDirectory);
    }

    private int generate(Path stateDirectory) {
        LastRun last = lastRun(stateDirectory);
        Optional<Said> said = last.ifSame();
        if (said.isPresent()) {
            Findings.print(command, said.get().warnings());
            said.get().notes().forEach(out()::println);
            return 0;
        }
        GeneratorResult result = new Generator().generate(request(stateDirectory));
        int code = Findings.print(command, result);
        List<String> imported = options.importSummary().stream().toList();
        imported.forEach(out()::println);
        if (code == 0) {
            out().println(result.summary());
            last.remember(options.read(), result.said(imported));
        }
        return code;
    }

    private LastRun lastRun(Path stateDirectory) {
        Inputs inputs = new Inputs()
                .option("package", basePackage)
                .option("moduleInfo", moduleInfo)
                .option("clientInterface", clientInterface);
        options.addTo(inputs);
        List<Path> outputs = new ArrayList<>(GeneratorRequest.outputs(output, basePackage));
        options.report().ifPresent(outputs::add);
        return new LastRun(stateDirectory, outputs, inputs);
    }

    private int preview(Path stateDirectory) {
        GeneratorResult result = new Generator().generate(request(stateDirectory));
        int code = Findings.print(command, result);
        options.importSummary().ifPresent(out()::println);
        if (code == 0) {
            list("write  ", result.written());
            list("delete ", result.deleted());
            out().println("Dry run, no file changed: " + result.summary());
        }
        return code;
    }

    private GeneratorRequest request(Path stateDirectory) {
        SpecSource spec = options.spec();
        try {
            return new GeneratorRequest(
                    spec,
                    basePackage,
                    output,
                    stateDirectory,
                    options.includes(),
                    options.excludes(),
                    moduleInfo,
                    dryRun,
                    clientInterface);
        } catch (IllegalArgumentException noClass) {
            throw new ParameterException(
                    command.commandLine(), "--client-interface: " + noClass.getMessage() + ".", noClass);
        }
    }

    private static Path beside(Path output) {
        Path folder = output.toAbsolutePath().normalize();
        return folder.resolveSibling("." + folder.getFileName() + ".callsheet");
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private void list(String verb, List<String> files) {
        files.forEach(file -> out().println(verb + file));
    }
}
