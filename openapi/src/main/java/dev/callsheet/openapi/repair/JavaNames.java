package dev.callsheet.openapi.repair;

import dev.callsheet.language.model.CamelCase;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Java names for names of which the language makes none, or one that is taken. Each depends on the name itself and those that are taken. */
final class JavaNames {
    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            Map.entry((int) '+', "plus"),
            Map.entry((int) '-', "minus"),
            Map.entry((int) '*', "all"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '=', "equal"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '~', "about"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '#', "number"),
            Map.entry((int) '$', "dollar"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) '_', "underscore"),
            Map.entry((int) ' ', "space"));
    private static final int LONGEST = 60;

    private JavaNames() {}

    /** Returns a name for a field, parameter, method or family, {@code classValue} for {@code class}. */
    static String member(String name, String suffix, Set<String> taken) {
        String words = words(name);
        String camel = shortened(CamelCase.lower(words));
        return free(Character.isDigit(camel.charAt(0)) ? "_" + camel : camel, suffix, "", taken);
    }

    /** Returns a name for a constant: {@code PLUS_1} for {@code +1}. */
    static String constant(String value, Set<String> taken) {
        String constant = shortened(CamelCase.constant(words(value)));
        return free(Character.isDigit(constant.charAt(0)) ? "_" + constant : constant, "_VALUE", "_", taken);
    }

    /** Returns a name for a type. */
    static String type(String name, Set<String> taken) {
        return free(shortened(name), "Model", "", taken);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String free(String name, String suffix, String separator, Set<String> taken) {
        if (!taken.contains(name.toLowerCase(Locale.ROOT)) && !name.isEmpty()) {
            return name;
        }
        if (!taken.contains((name + suffix).toLowerCase(Locale.ROOT))) {
            return name + suffix;
        }
        int number = 2;
        while (taken.contains((name + separator + number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return name + separator + number;
    }

    /** Returns a name in ASCII letters and digits, with words for symbols that stand at its beginning or alone. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        boolean symbolic = name.codePoints().noneMatch(Character::isLetterOrDigit);
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            boolean ascii = c < 128;
            if (ascii && Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (SYMBOLS.containsKey(c) && (symbolic || (i == 0 && c != '_'))) {
                words.append(' ').append(SYMBOLS.get(c)).append(' ');
            } else {
                words.append(' ').append(ascii ? "" : String.format("u%04x ", c));
            }
        }
        String text = words.toString().strip();
        return text.isEmpty() ? "empty" : text;
    }
}
