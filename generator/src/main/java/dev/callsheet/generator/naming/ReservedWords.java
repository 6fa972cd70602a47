package dev.callsheet.generator.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that generated names must not be, from the file {@code reserved-words.txt} beside this class. */
final class ReservedWords {
    private static final String FILE = "reserved-words.txt";

    /** The kinds of name that a word can be reserved from. */
    enum Kind {
        EVERYWHERE,
        MEMBER,
        COMPONENT,
        SETTER,
        PARAMETER,
        METHOD,
        SETTING,
        TYPE,
        CONSTANT,
        FILE,
        /** A folder and the package in it: the word in lowercase. */
        FOLDER;

        private String section() {
            return "[" + name().toLowerCase(Locale.ROOT) + "]";
        }
    }

    private final Map<Kind, Set<String>> words;

    private ReservedWords(Map<Kind, Set<String>> words) {
        this.words = words;
    }

    static ReservedWords load() {
        try (InputStream in = ReservedWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the generator's jar lacks " + FILE);
            }
            return new ReservedWords(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Kind, Set<String>> parse(List<String> lines) {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        Kind kind = Kind.EVERYWHERE;
        for (String line : lines) {
            if (line.startsWith("[")) {
                kind = kindOf(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                words.computeIfAbsent(kind, k -> new HashSet<>()).addAll(List.of(line.split(" ")));
            }
        }
        return words;
    }

    private static Kind kindOf(String section) {
        for (Kind kind : Kind.values()) {
            if (kind.section().equals(section)) {
                return kind;
            }
        }
        throw new IllegalStateException(FILE + " has an unknown section " + section);
    }

    /** Returns whether the word is reserved from one of these kinds of name. */
    boolean contains(String word, Set<Kind> kinds) {
        return kinds.stream().anyMatch(kind -> contains(word, kind));
    }

    private boolean contains(String word, Kind kind) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FILE -> isListed(lower, Kind.FILE);
            case FOLDER -> isListed(lower, Kind.FILE) || isListed(lower, Kind.EVERYWHERE);
            case EVERYWHERE, MEMBER, COMPONENT, SETTER, PARAMETER, METHOD, SETTING, TYPE, CONSTANT ->
                isListed(word, kind);
        };
    }

    private boolean isListed(String word, Kind kind) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
