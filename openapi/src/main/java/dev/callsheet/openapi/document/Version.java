package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.Optional;

/** The versions of OpenAPI that can be read. */
enum Version {
    /** Swagger 2.0. */
    V2,
    /** OpenAPI 3.0 or 3.1. */
    V3;

    private static final String SUPPORTED = "supported are Swagger 2.0, OpenAPI 3.0 and 3.1, in JSON or YAML";

    /** Returns the version of a document; empty if it has none, or another one, which is reported. */
    static Optional<Version> of(YamlNode root, Diagnostics diagnostics, Findings findings) {
        Optional<YamlScalar> written = Nodes.child(root, "openapi")
                .or(() -> Nodes.child(root, "swagger"))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
        if (!(root instanceof YamlMapping) || written.isEmpty()) {
            return none(root.position(), "the file has neither `openapi` nor `swagger` with a version", diagnostics);
        }
        String number = written.get().text().strip();
        if (number.matches("2(\\.0.*)?")) {
            return Optional.of(V2);
        }
        if (number.matches("3(\\.2.*)")) {
            findings.add(
                    FindingKind.APPROXIMATED,
                    written.get().position(),
                    "the document is of OpenAPI 3.2; it is read as one of OpenAPI 3.1",
                    number);
            return Optional.of(V3);
        }
        return number.matches("3(\\.[01].*)?")
                ? Optional.of(V3)
                : none(
                        written.get().position(),
                        "the version " + Words.quote(number) + " is not supported",
                        diagnostics);
    }

    private static Optional<Version> none(Position position, String message, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticCode.NO_DOCUMENT, position, message, SUPPORTED);
        return Optional.empty();
    }
}
