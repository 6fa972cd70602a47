package dev.callsheet.generator.naming;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import org.jspecify.annotations.Nullable;

/**
 * An element of the spec that needs a Java name.
 *
 * @param kind its kind, as in messages ({@code parameter})
 * @param name its name in the spec
 * @param override its {@code name} key; null if it has none
 */
record NamedElement(String kind, String name, @Nullable String override, Position position) {

    /** Returns its kind and name, for messages. */
    String text() {
        return kind + " " + Words.quote(name);
    }

    /** Returns what to do about its name. */
    String hint() {
        return switch (kind) {
            case "model", "enum", "union", "error group", "scheme", "variable" -> "rename the " + kind;
            default -> "give the " + kind + " another Java name with `name: ...`";
        };
    }
}
