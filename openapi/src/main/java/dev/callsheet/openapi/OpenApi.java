package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.operation.Operations;
import dev.callsheet.openapi.repair.Mended;
import dev.callsheet.openapi.repair.Repair;
import dev.callsheet.openapi.schema.SchemaTypes;
import dev.callsheet.openapi.schema.TypeChanges;
import dev.callsheet.openapi.sheet.Fit;
import dev.callsheet.openapi.sheet.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Imports OpenAPI documents: Swagger 2.0, OpenAPI 3.0 and 3.1, as YAML or JSON. */
public final class OpenApi {
    /** Names of types that are not possible are seen together; a second round is for names that were chosen for them. */
    private static final int ROUNDS = 5;

    private OpenApi() {}

    /**
     * Reads a document as a spec. Nothing is written, and nothing is requested over the network.
     *
     * @param shownAs the file as messages show it
     * @param names finds what is wrong with the names of a spec in Java; each finding is mended with a name
     */
    public static Import read(Path document, String shownAs, Function<ApiModel, List<Diagnostic>> names) {
        Diagnostics diagnostics = new Diagnostics();
        Findings faults = new Findings();
        Optional<Document> read = Document.read(document, shownAs, diagnostics, faults);
        if (read.isEmpty()) {
            return new Import(List.of(), null, diagnostics.sorted(), faults.all());
        }
        TypeChanges changes = TypeChanges.NONE;
        for (int round = 1; ; round++) {
            Findings findings = new Findings();
            Mended mended = new Repair(names, findings).mend(files(read.get(), changes, findings));
            if (!mended.needsOtherTypes() || round == ROUNDS) {
                List<Finding> all = new ArrayList<>(faults.all());
                all.addAll(findings.all());
                return new Import(mended.files(), read.get(), List.of(), all);
            }
            changes = more(changes, mended);
        }
    }

    private static List<SpecFile> files(Document document, TypeChanges changes, Findings findings) {
        Sheet sheet = new Sheet(document.root().position());
        SchemaTypes types = new SchemaTypes(document, sheet, findings, changes);
        new Operations(document, sheet, types, findings).translate();
        types.finish();
        return new Fit(findings).of(sheet.files());
    }

    private static TypeChanges more(TypeChanges changes, Mended mended) {
        Map<String, String> names = new HashMap<>(changes.names());
        names.putAll(mended.typeNames());
        Set<String> unions = new HashSet<>(changes.json());
        unions.addAll(mended.unions());
        return new TypeChanges(names, unions);
    }
}
