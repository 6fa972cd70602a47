package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;

/** How many of some parameters a request may set. */
public record Rule(Kind kind, List<String> params, Position position) {
    public Rule {
        Objects.requireNonNull(kind, "kind");
        params = List.copyOf(params);
        Objects.requireNonNull(position, "position");
    }

    /** How many of the parameters must be set. */
    public enum Kind implements SpecWord {
        /** One of them or more. */
        AT_LEAST_ONE("atLeastOne", "At least one of these parameters must be set."),
        /** None or one of them. */
        AT_MOST_ONE("atMostOne", "At most one of these parameters may be set."),
        /** One of them. */
        EXACTLY_ONE("exactlyOne", "Exactly one of these parameters must be set.");

        private final String word;
        private final String meaning;

        Kind(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
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
