package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many of some parameters a request may set, or of some fields a model that is sent.
 *
 * @param names the parameters or fields
 */
public record Rule(Kind kind, List<String> names, Position position) {
    public Rule {
        Objects.requireNonNull(kind, "kind");
        names = List.copyOf(names);
        Objects.requireNonNull(position, "position");
    }

    /**
     * Returns what is wrong if some of the names are given, such as {@code exactly one of a, b is required, not 2}; empty if nothing
     * is.
     *
     * @param given how many are given, be it as null
     */
    public Optional<String> problem(long given) {
        String start = kind.start + " one of " + String.join(", ", names);
        boolean valid = switch (kind) {
            case AT_LEAST_ONE -> given >= 1;
            case AT_MOST_ONE -> given <= 1;
            case EXACTLY_ONE -> given == 1;
        };
        String count = given == 0 && kind == Kind.AT_LEAST_ONE ? "" : ", not " + given;
        return valid ? Optional.empty() : Optional.of(start + kind.end + count);
    }

    /** How many of them must be set. */
    public enum Kind implements SpecWord {
        /** One of them or more. */
        AT_LEAST_ONE("atLeastOne", "At least one of these must be set.", "at least", " is required"),
        /** None or one of them. */
        AT_MOST_ONE("atMostOne", "At most one of these may be set.", "at most", " is allowed"),
        /** One of them. */
        EXACTLY_ONE("exactlyOne", "Exactly one of these must be set.", "exactly", " is required");

        private final String word;
        private final String meaning;
        private final String start;
        private final String end;

        Kind(String word, String meaning, String start, String end) {
            this.word = word;
            this.meaning = meaning;
            this.start = start;
            this.end = end;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
