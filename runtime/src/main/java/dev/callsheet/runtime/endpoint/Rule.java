package dev.callsheet.runtime.endpoint;

import java.util.List;

/** A rule on which parameters of a method are given together. Checked when a request is built. */
public final class Rule {
    private final Kind kind;
    private final List<String> names;

    private Rule(Kind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    /** Returns the rule that at least one of the parameters is given. */
    public static Rule atLeastOne(String... names) {
        return new Rule(Kind.AT_LEAST_ONE, names);
    }

    /** Returns the rule that exactly one of the parameters is given. */
    public static Rule exactlyOne(String... names) {
        return new Rule(Kind.EXACTLY_ONE, names);
    }

    /** Returns the rule that at most one of the parameters is given. */
    public static Rule atMostOne(String... names) {
        return new Rule(Kind.AT_MOST_ONE, names);
    }

    /** Returns the parameters. */
    public List<String> names() {
        return names;
    }

    boolean allows(int present) {
        return switch (kind) {
            case AT_LEAST_ONE -> present >= 1;
            case EXACTLY_ONE -> present == 1;
            case AT_MOST_ONE -> present <= 1;
        };
    }

    @Override
    public String toString() {
        return kind.words + " one of " + String.join(", ", names);
    }

    private enum Kind {
        AT_LEAST_ONE("at least"),
        EXACTLY_ONE("exactly"),
        AT_MOST_ONE("at most");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
