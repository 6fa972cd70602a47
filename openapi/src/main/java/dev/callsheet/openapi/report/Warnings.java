package dev.callsheet.openapi.report;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.FindingKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The findings of an import as diagnostics: one for all places of a kind, at the first of them. */
public final class Warnings {
    /** The report has the others. */
    private static final int MOST = 20;

    private Warnings() {}

    /**
     * Returns the diagnostics, those of the most places first.
     *
     * @param strict whether what is left out is an error
     */
    public static List<Diagnostic> of(List<Finding> findings, boolean strict) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            code(finding.kind(), strict)
                    .ifPresent(code ->
                            groups.merge(code.id() + finding.message(), new Group(code, finding, 1), Group::and));
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt(group -> -group.places()))
                .limit(strict ? groups.size() : MOST)
                .map(Group::diagnostic)
                .toList();
    }

    private static Optional<DiagnosticCode> code(FindingKind kind, boolean strict) {
        return switch (kind) {
            case APPROXIMATED -> Optional.of(DiagnosticCode.APPROXIMATED);
            case LEFT_OUT -> Optional.of(strict ? DiagnosticCode.STRICT : DiagnosticCode.LEFT_OUT);
            case FAULT -> Optional.of(DiagnosticCode.DOCUMENT_FAULT);
            case NAMED -> Optional.of(DiagnosticCode.NAME_CHANGED);
            case RECOGNISED -> Optional.empty();
        };
    }

    private record Group(DiagnosticCode code, Finding first, int places) {
        Group and(Group other) {
            return new Group(code, first, places + other.places);
        }

        Diagnostic diagnostic() {
            String message = places == 1 ? first.message() : first.message() + " (" + places + " places)";
            return new Diagnostic(code, first.position(), message, hint());
        }

        private @Nullable String hint() {
            return first.detail().isEmpty() ? null : (places == 1 ? "" : "at this place: ") + first.detail();
        }
    }
}
