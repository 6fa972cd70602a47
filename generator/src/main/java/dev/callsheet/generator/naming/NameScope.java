package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import java.util.HashMap;
import java.util.Map;

/** A place where each Java name may stand once. */
final class NameScope {
    private final Diagnostics findings;
    private final Map<String, NamedElement> taken = new HashMap<>();

    NameScope(Diagnostics findings) {
        this.findings = findings;
    }

    /** Takes the name for the subject, or reports that another has it; tells which. */
    boolean claim(String name, NamedElement subject) {
        return claim(name, name, subject);
    }

    /** As {@link #claim(String, NamedElement)}, where names that differ may still be the same {@code key}. */
    boolean claim(String key, String name, NamedElement subject) {
        NamedElement first = taken.putIfAbsent(key, subject);
        if (first != null) {
            findings.report(
                    DiagnosticCode.NAME_CLASH,
                    subject.position(),
                    "the " + subject.text() + " would be " + Words.quote(name) + " in Java, as is the " + first.text()
                            + " at " + first.position(),
                    subject.hint());
        }
        return first == null;
    }
}
