package dev.callsheet.runtime.endpoint;

/**
 * What is wrong with a value, or with something inside of it.
 *
 * @param path leads from the value to what is wrong: {@code [2].text}; empty for the value itself
 * @param text what is wrong, as the end of a sentence
 */
record Problem(String path, String text) {
    /** Returns a problem of the value itself. */
    static Problem of(String text) {
        return new Problem("", text);
    }

    /** Returns the same problem, seen from a value that the path leads from. */
    Problem below(String outer) {
        return new Problem(outer + path, text);
    }

    /** Returns a sentence without its period. */
    String about(String name) {
        return name + path + " " + text;
    }
}
