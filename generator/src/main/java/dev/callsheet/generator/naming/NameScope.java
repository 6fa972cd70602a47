package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import java.util.HashMap;
import java.util.Map;

/** A scope in which each Java name may be declared once. */
final class NameScope {
    private final Diagnostics findings;
    private final Map<String, NamedElement> taken = new HashMap<>();

    NameScope(Diagnostics findings) {
        this.findings = findings;
    }

    /** Claims a name for an element, or reports that another has it; returns whether it was free. */
    boolean claim(String name, NamedElement element) {
        return claim(name, name, element);
    }

    /** Claims a name like {@link #claim(String, NamedElement)}; names that differ clash if they have the same {@code key}. */
    boolean claim(String key, String name, NamedElement element) {
        NamedElement first = taken.putIfAbsent(key, element);
        if (first != null) {
            findings.report(
                    DiagnosticCode.NAME_CLASH,
                    element.position(),
                    "the " + element.text() + " would be " + Words.quote(name) + " in Java, as is the " + first.text()
                            + " at " + first.position(),
                    element.hint());
        }
        return first == null;
    }
}
