package dev.callsheet.language.model;

/** How a response separates values that the server sends one after another. */
public enum StreamFormat {
    /** Server-sent events (WHATWG HTML, section 9.2). */
    EVENTS("events"),
    /** A JSON value on each line. */
    LINES("lines");

    private final String word;

    StreamFormat(String word) {
        this.word = word;
    }

    /** Returns the word for it in a spec. */
    public String word() {
        return word;
    }
}
