package dev.callsheet.language.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in other cases. Letters and digits make the words of a name; all other characters separate words. A word keeps its
 * capitals: {@code teamURL} stays one word.
 */
public final class CamelCase {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private CamelCase() {}

    /** Returns {@code users.set_presence} as {@code UsersSetPresence}; empty if the name has no letters or digits. */
    public static String upper(String name) {
        return words(name).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /**
     * Returns {@code include_locale} as {@code includeLocale} and {@code URL_prefix} as {@code urlPrefix}; empty if the name has no
     * letters or digits.
     */
    public static String lower(String name) {
        String camel = upper(name);
        if (camel.isEmpty()) {
            return "";
        }
        String first = words(name).get(0);
        int capitals = first.chars().noneMatch(Character::isLowerCase) ? first.length() : 1;
        return camel.substring(0, capitals).toLowerCase(Locale.ROOT) + camel.substring(capitals);
    }

    /** Returns {@code publicChannel} as {@code PUBLIC_CHANNEL}; empty if the name has no letters or digits. */
    public static String constant(String name) {
        return words(name).stream()
                .flatMap(HUMP::splitAsStream)
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        return SEPARATORS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
    }
}
