package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes Java identifiers of names in the spec and reports those of which none can be made. */
final class NameChooser {
    /** Stands in for a name that was reported, so that the search for more faults goes on. */
    private static final String NONE = "unnamed";

    private final ReservedWords reserved;
    private final Diagnostics findings;

    NameChooser(ReservedWords reserved, Diagnostics findings) {
        this.reserved = reserved;
        this.findings = findings;
    }

    /** The name of a field, setter, argument or method. */
    String member(NamedElement subject, Kind... kinds) {
        return choose(subject, Identifiers::lowerCamel, kinds);
    }

    /** The name of an enum constant or of a constant of an open value type. */
    String constant(NamedElement subject, Kind... kinds) {
        return choose(subject, Identifiers::constant, kinds);
    }

    /** The simple name of a class. */
    String type(NamedElement subject) {
        return choose(subject, Identifiers::upperCamel, Kind.TYPE);
    }

    /** The simple name of a class that the spec names itself, so that it stays as written. */
    String declaredType(NamedElement subject) {
        return choose(subject, name -> Character.isUpperCase(name.charAt(0)) ? name : null, Kind.TYPE);
    }

    private String choose(NamedElement subject, Function<String, @Nullable String> rule, Kind... kinds) {
        String name = subject.override() != null ? subject.override() : derive(subject.name(), rule);
        if (name == null || !Identifiers.isIdentifier(name)) {
            findings.report(
                    DiagnosticCode.NO_IDENTIFIER,
                    subject.position(),
                    subject.override() == null
                            ? "the " + subject.text() + " makes no Java name"
                            : "the `name` of " + subject.text() + " is no Java name: "
                                    + Words.quote(subject.override()),
                    hint(subject));
            return NONE + subject.position().line() + "_" + subject.position().column();
        }
        Set<Kind> all = EnumSet.of(Kind.EVERYWHERE, kinds);
        if (reserved.contains(name, all)) {
            findings.report(
                    DiagnosticCode.RESERVED_NAME,
                    subject.position(),
                    "the " + subject.text() + " would be " + Words.quote(name) + " in Java, which is reserved",
                    subject.hint());
        }
        return name;
    }

    private static @Nullable String derive(String name, Function<String, @Nullable String> rule) {
        return name.isEmpty() ? null : rule.apply(name);
    }

    private static String hint(NamedElement subject) {
        String letters = "; letters, digits and _ of ASCII";
        return Objects.equals(subject.hint(), "rename the " + subject.kind())
                ? subject.hint() + ": a capital first" + letters
                : subject.hint() + letters;
    }
}
