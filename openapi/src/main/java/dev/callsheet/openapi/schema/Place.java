package dev.callsheet.openapi.schema;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.openapi.name.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a type stands.
 *
 * @param name the name of the type to declare if it cannot be in place
 * @param inPlace whether objects and values may be written in place
 * @param files whether it can be a file
 * @param enclosing the classes around it, in lowercase: a nested class cannot have the name of one (JLS 8.1)
 */
record Place(String name, boolean inPlace, boolean files, List<String> enclosing) {
    /** More levels make class files with long names, and code that is hard to read. */
    private static final int MOST_LEVELS = 3;

    Place {
        enclosing = List.copyOf(enclosing);
    }

    /** Returns a place where only the name of a type may stand. */
    static Place named(String name) {
        return new Place(name, false, false, List.of());
    }

    /** Returns the place of a parameter or field. */
    static Place member(String owner, String key, boolean files, List<String> enclosing) {
        String simple = CamelCase.upper(key).toLowerCase(Locale.ROOT);
        boolean nested = enclosing.size() <= MOST_LEVELS && !simple.isEmpty() && !enclosing.contains(simple);
        List<String> around = new ArrayList<>(enclosing);
        around.add(simple);
        return new Place(TypeName.inPlace(owner, key), nested, files, around);
    }

    /** Returns the place of an element of a list or map: only a name can stand there, or an object of the list itself. */
    Place element(boolean inPlace) {
        return new Place(name, this.inPlace && inPlace, files, enclosing);
    }

    Place asName() {
        return new Place(name, false, false, List.of());
    }
}
