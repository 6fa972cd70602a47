package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.List;
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

    private FieldNames(PropertyNameMatcher matcher, int empty) {
        this.matcher = matcher;
        this.empty = empty;
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
}
