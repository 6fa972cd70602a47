package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import java.util.List;
import java.util.Set;

/** Checks the package that a client is generated into; it comes from the user's build, not from the spec. */
final class BasePackage {
    private BasePackage() {}

    static void check(String name, ReservedWords reserved, Position position, Diagnostics findings) {
        List<String> parts = List.of(name.split("\\.", -1));
        if (parts.stream().allMatch(part -> isPart(part, reserved))
                && !parts.get(0).equals("java")) {
            return;
        }
        findings.report(
                DiagnosticCode.BASE_PACKAGE,
                position,
                "the base package is not a valid Java package name: " + Words.quote(name),
                "use ASCII letters, digits and _ with dots between the parts, such as `com.example.pets`");
    }

    private static boolean isPart(String part, ReservedWords reserved) {
        return Identifiers.isIdentifier(part) && !reserved.contains(part, Set.of(Kind.EVERYWHERE, Kind.FILE));
    }
}
