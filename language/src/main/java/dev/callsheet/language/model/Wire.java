package dev.callsheet.language.model;

/** How a value that is not a single text is sent in a form or query. */
public enum Wire implements SpecWord {
    /** Elements joined by commas. */
    COMMA("comma", "One parameter with the elements separated by commas."),
    /** JSON text. */
    JSON("json", "One parameter that holds a JSON array."),
    /** One parameter for each element, all with the same name. */
    REPEAT("repeat", "The parameter once for each element.");

    private final String word;
    private final String meaning;

    Wire(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
