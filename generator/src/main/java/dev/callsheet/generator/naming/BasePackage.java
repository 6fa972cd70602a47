package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the package that a client is generated into. It comes from the user's build, so its faults have no place in the spec. */
final class BasePackage {
    private static final Position PLACE = Position.ofFile("basePackage");

    private BasePackage() {}

    static void check(String name, ReservedWords reserved, Diagnostics findings) {
        fault(name, reserved)
                .ifPresent(fault -> findings.report(
                        DiagnosticCode.BASE_PACKAGE,
                        PLACE,
                        Words.quote(name) + " is not a valid package for a client: " + fault,
                        "use ASCII letters, digits and _ with dots between the parts, such as `com.example.pets`"));
    }

    private static Optional<String> fault(String name, ReservedWords reserved) {
        List<String> parts = List.of(name.split("\\.", -1));
        if (parts.get(0).equals("java")) {
            return Optional.of("packages of `java` belong to the JDK");
        }
        return parts.stream().flatMap(part -> faultOfPart(part, reserved)).findFirst();
    }

    private static Stream<String> faultOfPart(String part, ReservedWords reserved) {
        if (part.isEmpty()) {
            return Stream.of("a part is empty");
        }
        if (!Identifiers.isIdentifier(part)) {
            return Stream.of(Words.quote(part) + " is not a Java identifier");
        }
        return reserved.contains(part, Set.of(Kind.EVERYWHERE, Kind.FILE))
                ? Stream.of(Words.quote(part) + " is a reserved word")
                : Stream.empty();
    }
}
