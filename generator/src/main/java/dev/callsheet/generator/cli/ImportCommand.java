package dev.callsheet.generator.cli;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.SpecWriteResult;
import dev.callsheet.generator.SpecWriter;
import dev.callsheet.openapi.Import;
import dev.callsheet.openapi.OpenApi;
import dev.callsheet.openapi.report.Report;
import dev.callsheet.openapi.report.ReportFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet import}. */
@Command(
        name = "import",
        description = {
            "Writes the spec of an OpenAPI document, for people to review and own.",
            "",
            "If the folder has a spec that is not what would be written, import lists the files that would be new, change or be deleted,"
                    + " touches nothing, and exits with 1. With --force it writes them: edits in these files are lost, and files that"
                    + " an earlier import wrote and the document has nothing for any more are deleted. All other files, such as"
                    + " examples or YAML files of your own, are left alone.",
            "",
            "To change an imported spec and still import the document again, put the changes in an overlay."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DOC", description = "The OpenAPI document, 2.0 to 3.1, in YAML or JSON.")
    private Path document;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder of the spec, such as src/main/callsheet.")
    private @Nullable Path output;

    @Option(names = "--check", description = "Only report what would become of the document; write no spec.")
    private boolean check;

    @Option(names = "--force", description = "Overwrite the spec that the folder has.")
    private boolean force;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of the document to this file, as JSON.")
    private @Nullable Path report;

    @Option(names = "--strict", description = "Whatever cannot be carried is an error.")
    private boolean strict;

    ImportCommand() {}

    @Override
    public Integer call() {
        if (output == null && !check) {
            throw usage("Name the folder of the spec: --output DIR. Or use --check.");
        }
        ExistingPath.require(command, "", document);
        Import read = OpenApi.read(document, document.toString().replace('\\', '/'), Generator::nameProblems);
        Optional<Report> made = read.report();
        if (report != null && made.isPresent()) {
            ReportFile.write(report, made.get());
        }
        GeneratorResult result = new Generator().check(read.spec(strict), List.of(), List.of());
        int code = Findings.print(command, result);
        made.map(Report::summary).ifPresent(out()::println);
        if (code != 0 || check || output == null) {
            return code;
        }
        return print(SpecWriter.write(output, read.written(), force), output, result.countedMethods());
    }

    private int print(SpecWriteResult written, Path shown, String methods) {
        written.replaced().forEach(out()::println);
        return switch (written.outcome()) {
            case UNCHANGED -> {
                out().println(shown + " has this spec already: no file changed");
                yield 0;
            }
            case REFUSED -> {
                command.commandLine()
                        .getErr()
                        .println(shown + " has another spec: no file changed. Use --force to overwrite it.");
                yield Main.SPEC_ERROR;
            }
            case WRITTEN -> {
                out().println(methods + ": " + written.summary() + ". Review them, then run: callsheet check " + shown);
                yield 0;
            }
        };
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
