package dev.callsheet.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Java identifiers from the names of a spec. Letters and digits of ASCII make the words, everything else parts them; a
 * name with other letters has no identifier, because what is left of it would be another name.
 */
final class Identifiers {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Identifiers() {}

    /** Whether it may be a Java identifier: ASCII, and no dollar sign, which is for compilers. */
    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** {@code include_locale} as {@code includeLocale}; null where nothing that is an identifier comes out. */
    static @Nullable String lowerCamel(String name) {
        String camel = upperCamel(name);
        if (camel == null) {
            return null;
        }
        boolean allCapitals = words(name).get(0).chars().noneMatch(Character::isLowerCase);
        int capitals = allCapitals ? words(name).get(0).length() : 1;
        return camel.substring(0, capitals).toLowerCase(Locale.ROOT) + camel.substring(capitals);
    }

    /** {@code include_locale} as {@code IncludeLocale}; null where nothing that is an identifier comes out. */
    static @Nullable String upperCamel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(name)) {
            camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return usable(name, camel.toString());
    }

    /** {@code publicChannel} as {@code PUBLIC_CHANNEL}; null where nothing that is an identifier comes out. */
    static @Nullable String constant(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : words(name)) {
            parts.addAll(List.of(HUMP.split(word)));
        }
        return usable(name, String.join("_", parts).toUpperCase(Locale.ROOT));
    }

    private static List<String> words(String name) {
        return SEPARATORS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable String usable(String name, String identifier) {
        boolean otherLetters = name.codePoints().anyMatch(c -> c > 127);
        return otherLetters || !isIdentifier(identifier) ? null : identifier;
    }
}
