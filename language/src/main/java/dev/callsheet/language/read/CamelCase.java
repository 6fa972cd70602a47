package dev.callsheet.language.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of things that are declared in place, which have none of their own. */
final class CamelCase {
    private CamelCase() {}

    /** {@code users.set_presence} to {@code UsersSetPresence}. */
    static String upper(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
