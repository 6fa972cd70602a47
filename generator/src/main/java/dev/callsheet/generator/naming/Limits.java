package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.List;

/** What a class file has no room for. */
final class Limits {
    /** JVMS 4.3.3 allows 255 slots; the object itself and the options take one each. */
    private static final int MOST_ARGUMENT_SLOTS = 253;

    /** What fits in an enum's static initializer, which JVMS 4.7.3 bounds to 65,535 bytes. */
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

    static void constants(List<NamedElement> subjects, Diagnostics findings) {
        if (subjects.size() > MOST_CONSTANTS) {
            NamedElement first = subjects.get(MOST_CONSTANTS);
            findings.report(
                    DiagnosticCode.JAVA_LIMIT,
                    first.position(),
                    "the " + first.text() + " is one more than the " + MOST_CONSTANTS
                            + " constants that a Java enum holds",
                    "leave some out: those that the spec doesn't list are kept all the same");
        }
    }

    private static int slots(Parameter parameter) {
        return parameter.type().is(TypeRef.ScalarKind.LONG) || parameter.type().is(TypeRef.ScalarKind.NUMBER) ? 2 : 1;
    }
}
