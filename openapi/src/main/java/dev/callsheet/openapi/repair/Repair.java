package dev.callsheet.openapi.repair;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.repair.Tree.Numbered;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mends a spec until the checks of the language, and those of Java's names, have nothing against it. The checks are the judge, so that no
 * rule of the language is written here a second time.
 */
public final class Repair {
    /** Each round mends all errors that it sees; some errors are seen only when others are gone. */
    private static final int ROUNDS = 30;

    private final Function<ApiModel, List<Diagnostic>> names;
    private final Findings findings;

    /**
     * @param names finds what is wrong with the names of a spec in Java
     * @param findings takes what was mended
     */
    public Repair(Function<ApiModel, List<Diagnostic>> names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** Returns the files without errors, each node at a position of its own. Errors that nothing helps against are left, for the user to see. */
    public Mended mend(List<SpecFile> files) {
        Tree tree = new Tree(files);
        Mender mender = new Mender(tree, findings);
        for (int round = 0; round < ROUNDS; round++) {
            Numbered numbered = tree.numbered();
            List<Diagnostic> errors = errors(numbered);
            boolean mended = false;
            for (Diagnostic error : errors) {
                Optional<Tree.Path> path = numbered.at(error.position());
                mended |= path.isPresent() && mender.mend(error, path.get());
            }
            if (!mended) {
                break;
            }
        }
        return new Mended(tree.numbered().files(), mender.typeNames(), mender.unions());
    }

    private List<Diagnostic> errors(Numbered numbered) {
        SpecFiles files = new SpecFiles(numbered.files(), List.of(), SourceLines.NONE, true);
        LoadResult loaded = SpecLoader.load(SpecSource.madeBy(diagnostics -> files));
        List<Diagnostic> found = loaded.model() == null ? loaded.diagnostics() : names.apply(loaded.model());
        return found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
