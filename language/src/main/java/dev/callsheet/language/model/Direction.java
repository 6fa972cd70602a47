package dev.callsheet.language.model;

/** The one way in which a field goes, if it does not go both ways. */
public enum Direction implements SpecWord {
    /** It is received only. */
    READ("read", "It is received only: no builder has it, and it is not sent back."),
    /** It is sent only. */
    WRITE("write", "It is sent only: it has no accessor.");

    private final String word;
    private final String meaning;

    Direction(String word, String meaning) {
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
