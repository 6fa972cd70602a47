package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an object's fields, set up for a fast look at the bytes of an answer. */
public final class FieldNames {
    /** The names of an object in which no field is known. */
    public static final FieldNames NONE = of();

    final PropertyNameMatcher matcher;

    private FieldNames(PropertyNameMatcher matcher) {
        this.matcher = matcher;
    }

    /** Names that are told by their index. */
    public static FieldNames of(String... names) {
        List<Named> named = new ArrayList<>(names.length);
        for (String name : names) {
            named.add(Named.fromString(name));
        }
        return new FieldNames(Jackson.FACTORY.constructNameMatcher(named, false));
    }

    /** The index of a name; negative where it is not among them. */
    public int indexOf(String name) {
        return matcher.matchName(name);
    }
}
