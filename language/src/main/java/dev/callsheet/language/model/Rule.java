package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;

/** How many of some parameters a call may set. */
public record Rule(Kind kind, List<String> params, Position position) {
    public Rule {
        Objects.requireNonNull(kind, "kind");
        params = List.copyOf(params);
        Objects.requireNonNull(position, "position");
    }

    /** How many. */
    public enum Kind {
        AT_LEAST_ONE("atLeastOne"),
        AT_MOST_ONE("atMostOne"),
        EXACTLY_ONE("exactlyOne");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in a spec. */
        public String word() {
            return word;
        }
    }
}
