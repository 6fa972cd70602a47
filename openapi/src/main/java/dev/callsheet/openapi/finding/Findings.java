package dev.callsheet.openapi.finding;

import dev.callsheet.language.diagnostic.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings. The same finding is kept once. Not thread-safe. */
public final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();

    /** Creates an empty collection. */
    public Findings() {}

    /**
     * Adds a finding.
     *
     * @param message what the document has and what was made of it, without names of the document: {@code "`not` is not carried; the
     *     value is Json"}
     */
    public void add(FindingKind kind, Position position, String message) {
        add(kind, position, message, "");
    }

    /** Adds a finding with what is different from place to place. */
    public void add(FindingKind kind, Position position, String message, String detail) {
        found.add(new Finding(kind, position, message, detail));
    }

    /** Returns all findings in the order in which they were added. */
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
