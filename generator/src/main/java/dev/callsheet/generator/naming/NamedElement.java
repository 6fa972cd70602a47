package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import org.jspecify.annotations.Nullable;

/**
 * A part of the spec that needs a Java name.
 *
 * @param kind what messages call it ({@code parameter})
 * @param name its name in the spec
 * @param override its {@code name} key; null where it has none
 */
record NamedElement(String kind, String name, @Nullable String override, Position position) {

    /** How messages speak of it. */
    String text() {
        return kind + " " + Words.quote(name);
    }

    /** What to do about its name. */
    String hint() {
        return switch (kind) {
            case "model", "enum", "union", "error group" -> "rename the " + kind;
            default -> "give the " + kind + " another Java name with `name: ...`";
        };
    }
}
