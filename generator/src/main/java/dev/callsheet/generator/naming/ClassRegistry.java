package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The classes that will be generated. Each is a file on a disk that may ignore case, and no
 * class may have the name of an enclosing one (JLS 8.1).
 */
final class ClassRegistry {
    /** A file system's limit is 255 bytes; the rest is for {@code .class} and other suffixes. */
    private static final int LONGEST_NAME = 200;

    private final ReservedWords reserved;
    private final Diagnostics findings;
    private final Map<String, NameScope> scopes = new HashMap<>();

    ClassRegistry(ReservedWords reserved, Diagnostics findings) {
        this.reserved = reserved;
        this.findings = findings;
    }

    /** Claims a class for an element, or reports why it cannot have it; returns whether no other has it. */
    boolean claim(JavaClass type, NamedElement element) {
        String name = type.simpleName();
        String place = type.toString().substring(0, type.toString().lastIndexOf('.'));
        boolean free = scopes.computeIfAbsent(place.toLowerCase(Locale.ROOT), key -> new NameScope(findings))
                .claim(name.toLowerCase(Locale.ROOT), name, element);
        if (type.simpleNames().indexOf(name) < type.simpleNames().size() - 1) {
            findings.report(
                    DiagnosticCode.NAME_CLASH,
                    element.position(),
                    "the " + element.text() + " would be the class `" + name + "` inside the class `" + name + "`",
                    element.hint());
        }
        if (reserved.contains(name, Set.of(Kind.FILE))) {
            findings.report(
                    DiagnosticCode.RESERVED_NAME,
                    element.position(),
                    "the " + element.text() + " would be the class `" + name
                            + "`, which is not a valid file name on Windows",
                    element.hint());
        }
        if (String.join("$", type.simpleNames()).length() > LONGEST_NAME) {
            findings.report(
                    DiagnosticCode.JAVA_LIMIT,
                    element.position(),
                    "the " + element.text() + " would be a class with a name of more than " + LONGEST_NAME
                            + " characters",
                    element.hint());
        }
        return free;
    }
}
