package dev.callsheet.language.model;

/** One of the words that a key of the spec language accepts. Each enum of the model that a spec chooses from implements it. */
public interface SpecWord {
    /** Returns the word as a spec writes it. */
    String word();

    /** Returns what the word means, as one sentence; empty if the word says it all. */
    String meaning();
}
