package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.List;

/** Checks the limits of class files. */
final class Limits {
    /** JVMS 4.3.3 allows 255 slots; the object itself and the options take one each. */
    private static final int MOST_ARGUMENT_SLOTS = 253;

    /** So many fit in an enum's static initializer, which JVMS 4.7.3 limits to 65,535 bytes. */
    private static final int MOST_CONSTANTS = 2_500;

    private Limits() {}

    static void required(ApiMethod method, Diagnostics findings) {
        int slots = method.params().stream()
                .filter(Parameter::required)
                .mapToInt(Limits::slots)
                .sum();
        if (slots > MOST_ARGUMENT_SLOTS) {
            findings.report(
                    DiagnosticCode.JAVA_LIMIT,
                    method.position(),
                    "the method " + Words.quote(method.name())
                            + " has more required parameters than a Java method can have: " + slots,
                    "make some of them optional");
        }
    }

    static void constants(List<NamedElement> elements, Diagnostics findings) {
        if (elements.size() > MOST_CONSTANTS) {
            NamedElement first = elements.get(MOST_CONSTANTS);
            findings.report(
                    DiagnosticCode.JAVA_LIMIT,
                    first.position(),
                    "the " + first.text() + " exceeds the limit of " + MOST_CONSTANTS + " constants for a Java enum",
                    "leave some out: the client also accepts values that the spec does not list");
        }
    }

    private static int slots(Parameter parameter) {
        return parameter.type().is(TypeRef.ScalarKind.LONG) || parameter.type().is(TypeRef.ScalarKind.NUMBER) ? 2 : 1;
    }
}
