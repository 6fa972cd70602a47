package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of models, enums and unions: a capital, then ASCII letters and digits. Letters of other scripts become their numbers in
 * Unicode. Digits in front move behind the first word with a letter: {@code 3dModel} becomes {@code Model3d}.
 */
public final class TypeName {
    private static final int MOST = 100;
    private static final Pattern FOREIGN =
            Pattern.compile("(?<=\\P{ASCII})(?=\\p{ASCII})|(?<=\\p{ASCII})(?=\\P{ASCII})");

    private TypeName() {}

    /** Returns the name of a type for a schema's: {@code user.profile_v2} becomes {@code UserProfileV2}. */
    public static String of(String schema) {
        return name(words(schema));
    }

    /** Returns the name of a type for something in place: the name of its owner, then that of its key. */
    public static String inPlace(String owner, String key) {
        return name(Stream.concat(words(owner).stream(), words(key).stream()).toList());
    }

    private static List<String> words(String name) {
        return Words.hasForeign(name)
                ? FOREIGN.splitAsStream(name)
                        .flatMap(part -> (Words.hasForeign(part) ? Words.numbers(part) : Words.of(part)).stream())
                        .toList()
                : Words.of(name);
    }

    private static String name(List<String> words) {
        List<String> ordered = new ArrayList<>(words);
        int first = 0;
        while (first < words.size() && Character.isDigit(words.get(first).charAt(0))) {
            first++;
        }
        if (first == words.size()) {
            ordered.add(0, "Type");
        } else if (first > 0) {
            ordered.add(0, ordered.remove(first));
        }
        String name = Words.upperCamel(ordered);
        return name.length() <= MOST ? name : shortened(ordered, name);
    }

    /** Returns first and last words: the last tell most about something in place, the first about its owner. */
    private static String shortened(List<String> words, String name) {
        String start = Words.upperCamel(Words.cut(words, MOST / 2));
        int rest = name.length() - MOST + start.length();
        while (rest < name.length() && !Character.isUpperCase(name.charAt(rest))) {
            rest++;
        }
        return start + (rest == name.length() ? name.substring(name.length() - MOST / 2) : name.substring(rest));
    }
}
