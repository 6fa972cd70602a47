package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes Java identifiers from names in the spec, and reports names that make no identifier. */
final class NameChooser {
    /** A placeholder for a name that was reported, so that the search for errors goes on. */
    private static final String NONE = "unnamed";

    private final ReservedWords reserved;
    private final Diagnostics findings;

    NameChooser(ReservedWords reserved, Diagnostics findings) {
        this.reserved = reserved;
        this.findings = findings;
    }

    /** Returns the name of a field, setter, argument or method. */
    String member(NamedElement element, Kind... kinds) {
        return choose(element, Convention.MEMBER, Identifiers::lowerCamel, kinds);
    }

    /** Returns the name of an enum constant or of a constant of an open value type. */
    String constant(NamedElement element, Kind... kinds) {
        return choose(element, Convention.CONSTANT, Identifiers::constant, kinds);
    }

    /** Returns the simple name of a class. */
    String type(NamedElement element) {
        return choose(element, Convention.TYPE, Identifiers::upperCamel, Kind.TYPE);
    }

    /** Returns the simple name of a class that the spec names itself: it stays as written. */
    String declaredType(NamedElement element) {
        return choose(element, Convention.TYPE, name -> Character.isUpperCase(name.charAt(0)) ? name : null, Kind.TYPE);
    }

    private String choose(
            NamedElement element, Convention convention, Function<String, @Nullable String> rule, Kind... kinds) {
        String name = element.override() != null ? element.override() : derive(element.name(), rule);
        boolean conventional = element.override() == null || convention.isFollowed(element.override());
        if (name == null || !Identifiers.isIdentifier(name) || !conventional) {
            findings.report(
                    DiagnosticCode.NO_IDENTIFIER,
                    element.position(),
                    element.override() == null
                            ? "the " + element.text() + " has no valid Java name"
                            : "the `name` of the " + element.text() + " is not a valid Java name: "
                                    + Words.quote(element.override()),
                    hint(element, convention));
            return NONE + element.position().line() + "_" + element.position().column();
        }
        Set<Kind> all = EnumSet.of(Kind.EVERYWHERE, kinds);
        if (reserved.contains(name, all)) {
            findings.report(
                    DiagnosticCode.RESERVED_NAME,
                    element.position(),
                    "the " + element.text() + " would be " + Words.quote(name) + " in Java, which is reserved",
                    element.hint());
        }
        return name;
    }

    private static @Nullable String derive(String name, Function<String, @Nullable String> rule) {
        return name.isEmpty() ? null : rule.apply(name);
    }

    private static String hint(NamedElement element, Convention convention) {
        return element.hint() + " of ASCII letters, digits and _" + convention.words;
    }

    /**
     * How names are written in Java. It keeps names that the user chooses apart from those of classes that generated code
     * uses, and members apart from constants.
     */
    private enum Convention {
        MEMBER("[a-z_].*", ", a lowercase letter first"),
        CONSTANT("[A-Z0-9_]*", ", all letters capital"),
        TYPE("[A-Z].*", ", a capital first");

        private final Pattern pattern;
        private final String words;

        Convention(String pattern, String words) {
            this.pattern = Pattern.compile(pattern);
            this.words = words;
        }

        boolean isFollowed(String name) {
            return pattern.matcher(name).matches();
        }
    }
}
