package dev.callsheet.language.model;

import java.util.Optional;

/** How a value that is not a single text is sent in a form or query. */
public enum Wire implements SpecWord {
    /** Elements joined by commas. */
    COMMA("comma", "One parameter with the elements separated by commas."),
    /** JSON text. */
    JSON("json", "One parameter that holds JSON."),
    /** One parameter for each element, all with the same name. */
    REPEAT("repeat", "The parameter once for each element."),
    /** Elements joined by vertical bars. */
    PIPE("pipe", "One parameter with the elements separated by vertical bars."),
    /** Elements joined by spaces. */
    SPACE("space", "One parameter with the elements separated by spaces."),
    /** One parameter for each plain value inside. */
    BRACKETS("brackets", "One parameter for each value inside: `a[]`, `a[0][b]`, `a[key]`."),
    /** The fields of an object, without its own name. */
    SPREAD("spread", "The fields of the object side by side, each as a parameter of its own.");

    private final String word;
    private final String meaning;

    Wire(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Returns the text between elements that are joined to one text; empty if they are not. */
    public Optional<String> separator() {
        return switch (this) {
            case COMMA -> Optional.of(",");
            case PIPE -> Optional.of("|");
            case SPACE -> Optional.of(" ");
            case JSON, REPEAT, BRACKETS, SPREAD -> Optional.empty();
        };
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
