package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an object's fields, prepared for fast comparison with the bytes of a response. */
public final class FieldNames {
    /** The names of an object in which no field is known. */
    public static final FieldNames NONE = of();

    /** Stands for the empty name, which the library cannot match. */
    private static final String EMPTY = "\0";

    final PropertyNameMatcher matcher;
    /** The index of the empty name; negative if it is not one of these. */
    final int empty;

    private final @Nullable Expected[] known;
    private final @Nullable Expected[] following;

    private FieldNames(PropertyNameMatcher matcher, int empty) {
        this.matcher = matcher;
        this.empty = empty;
        this.known = new Expected[matcher.nameLookup().length];
        this.following = new Expected[known.length + 1];
    }

    /** Returns names that are identified by their index. */
    public static FieldNames of(String... names) {
        List<Named> named = new ArrayList<>(names.length);
        for (String name : names) {
            named.add(Named.fromString(name.isEmpty() ? EMPTY : name));
        }
        return new FieldNames(
                Jackson.FACTORY.constructNameMatcher(named, false),
                List.of(names).indexOf(""));
    }

    /** Returns the index of a name; negative if it is not one of these. */
    public int indexOf(String name) {
        return name.isEmpty() ? empty : matcher.matchName(name);
    }

    /** A name that is expected next: its bytes are compared before any is looked up. */
    record Expected(int index, SerializedString name) {}

    /**
     * Returns the name that last followed a field, because a server writes the fields of most objects in the same order; null if none
     * did yet.
     *
     * @param field the index of the field; -1 for the start of the object
     */
    @Nullable
    Expected expectedAfter(int field) {
        return following[field + 1];
    }

    /**
     * Remembers that a name followed a field. Threads share it without a lock: a thread may see an old value or none, which
     * costs it a lookup.
     */
    void expect(int field, int next) {
        Expected expected = known[next];
        if (expected == null) {
            expected = new Expected(next, new SerializedString(matcher.nameLookup()[next]));
            known[next] = expected;
        }
        following[field + 1] = expected;
    }
}
