package dev.callsheet.runtime.endpoint;

/** How a list or an object is sent as text: in a query, a form, a header or a path. A JSON body holds it as it is. */
public enum Wire {
    /** One value, with elements separated by commas. An element must not contain a comma. */
    COMMA(','),
    /** One value, a JSON array or object. */
    JSON,
    /** One parameter for each element. */
    REPEAT,
    /** One value, with elements separated by {@code |}. An element must not contain one. */
    PIPE('|'),
    /** One value, with elements separated by spaces. An element must not contain one. */
    SPACE(' '),
    /** One parameter for each plain value inside: {@code a[]}, {@code a[0][b]}, {@code a[key]}. */
    BRACKETS,
    /** The fields of the object side by side, as parameters of their own. */
    SPREAD;

    private static final char NONE = '\0';

    private final char separator;

    Wire() {
        this(NONE);
    }

    Wire(char separator) {
        this.separator = separator;
    }

    /** Returns whether a list is one text with a separator between its elements. */
    public boolean isSeparated() {
        return separator != NONE;
    }

    /** Returns the character between the elements; the null character if there is none. */
    public char separator() {
        return separator;
    }
}
