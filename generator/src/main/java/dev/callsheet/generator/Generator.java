package dev.callsheet.generator;

import dev.callsheet.generator.emit.EmitOptions;
import dev.callsheet.generator.emit.Emitters;
import dev.callsheet.generator.emit.GeneratedFile;
import dev.callsheet.generator.naming.Naming;
import dev.callsheet.generator.write.GeneratedPaths;
import dev.callsheet.generator.write.SourceWriter;
import dev.callsheet.generator.write.StateFolder;
import dev.callsheet.generator.write.WriteResult;
import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Selection;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Generates a client's sources from its spec. Errors in the spec are in the result, never thrown; if there are any, no
 * file is touched. Stateless and safe for use by many threads, as long as each has its own output folder.
 */
public final class Generator {
    /** Creates a generator. */
    public Generator() {}

    /**
     * Generates a client.
     *
     * @throws UncheckedIOException if the output folder cannot be read or written
     */
    public GeneratorResult generate(GeneratorRequest request) {
        Run run = new Run();
        Optional<ApiModel> selected = run.select(request.spec(), request.includes(), request.excludes());
        if (selected.isEmpty()) {
            return run.result(null);
        }
        ApiModel api = selected.get();
        Naming.Result names = Naming.of(api, request.basePackage());
        if (run.rejects(names.findings())) {
            return run.result(null);
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (GeneratedFile file :
                Emitters.emit(api, names.table(), new EmitOptions(request.moduleInfo(), request.clientInterface()))) {
            files.put(file.path(), file.text());
        }
        WriteResult written = write(request, files);
        return run.rejects(written.findings()) ? run.result(null) : run.result(api, written);
    }

    /** Checks the selected part of a spec; writes nothing. */
    public GeneratorResult check(SpecSource spec, List<String> includes, List<String> excludes) {
        Run run = new Run();
        ApiModel api = run.select(spec, includes, excludes)
                .filter(selected -> !run.rejects(Naming.of(selected, "check").findings()))
                .orElse(null);
        return run.result(api);
    }

    /** Returns what is wrong with the names of a spec in Java; an import gives those another name. */
    public static List<Diagnostic> nameProblems(ApiModel api) {
        return Naming.of(api, "check").findings();
    }

    private static WriteResult write(GeneratorRequest request, Map<String, String> files) {
        StateFolder state = new StateFolder(request.stateDirectory());
        SourceWriter writer = new SourceWriter(Emitters.MARK, request.outputDirectory(), state);
        List<String> own = GeneratedPaths.of(request.basePackage());
        try {
            return request.dryRun() ? writer.preview(files, own) : writer.write(files, own);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + request.outputDirectory(), e);
        }
    }

    /** One run: its findings so far, and its start. */
    private static final class Run {
        private final long start = System.nanoTime();
        private final List<Diagnostic> findings = new ArrayList<>();
        private SourceLines lines = SourceLines.NONE;

        /** Returns the selected part of a spec; empty if the spec or the selection has errors. */
        Optional<ApiModel> select(SpecSource spec, List<String> includes, List<String> excludes) {
            LoadResult loaded = SpecLoader.load(spec);
            lines = loaded.lines();
            if (rejects(loaded.diagnostics()) || loaded.model() == null) {
                return Optional.empty();
            }
            Selection.Result selected = Selection.of(includes, excludes).applyTo(loaded.model());
            return rejects(selected.findings()) ? Optional.empty() : Optional.of(selected.model());
        }

        /** Adds findings; returns whether they end the run. */
        boolean rejects(List<Diagnostic> more) {
            findings.addAll(more);
            return more.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        GeneratorResult result(@Nullable ApiModel api) {
            return result(api, new WriteResult(List.of(), List.of(), List.of(), List.of()));
        }

        GeneratorResult result(@Nullable ApiModel api, WriteResult written) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new GeneratorResult(
                    findings, lines, api, written.written(), written.unchanged(), written.deleted(), elapsed);
        }
    }
}
