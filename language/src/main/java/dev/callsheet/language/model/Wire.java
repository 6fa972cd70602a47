package dev.callsheet.language.model;

/** How a value that is no scalar travels in a form or query. */
public enum Wire {
    /** Elements joined by commas. */
    COMMA("comma"),
    /** JSON text. */
    JSON("json"),
    /** One field an element, all of the same name. */
    REPEAT("repeat");

    private final String word;

    Wire(String word) {
        this.word = word;
    }

    /** The word for it in a spec. */
    public String word() {
        return word;
    }
}
