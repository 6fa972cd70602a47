package dev.callsheet.language.model;

/** The number of the first page of a list. */
public enum FirstPage implements SpecWord {
    /** Pages are numbered 0, 1, 2. */
    ZERO(0),
    /** Pages are numbered 1, 2, 3. */
    ONE(1);

    private final int number;

    FirstPage(int number) {
        this.number = number;
    }

    /** Returns the number. */
    public int number() {
        return number;
    }

    @Override
    public String word() {
        return Integer.toString(number);
    }

    @Override
    public String meaning() {
        return "";
    }
}
