package dev.callsheet.generator.naming;

import dev.callsheet.language.model.CamelCase;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Java identifiers from the names of a spec, all ASCII. A name with other letters has no identifier: the rest of it would be
 * another name.
 */
final class Identifiers {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Identifiers() {}

    /** Returns whether a name is an identifier: ASCII, without the dollar sign, which is for compilers (JLS 3.8). */
    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** Returns {@code include_locale} as {@code includeLocale}; null if the result is not an identifier. */
    static @Nullable String lowerCamel(String name) {
        return usable(CamelCase.lower(name), name);
    }

    /** Returns {@code include_locale} as {@code IncludeLocale}; null if the result is not an identifier. */
    static @Nullable String upperCamel(String name) {
        return usable(CamelCase.upper(name), name);
    }

    /** Returns {@code publicChannel} as {@code PUBLIC_CHANNEL}; null if the result is not an identifier. */
    static @Nullable String constant(String name) {
        return usable(CamelCase.constant(name), name);
    }

    private static @Nullable String usable(String identifier, String name) {
        boolean ascii = name.codePoints().allMatch(c -> c < 128);
        return ascii && isIdentifier(identifier) ? identifier : null;
    }
}
