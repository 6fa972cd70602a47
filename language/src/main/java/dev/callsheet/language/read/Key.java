package dev.callsheet.language.read;

import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.SpecWord;
import java.util.List;

/**
 * A key of an element of the language.
 *
 * @param words the words that it accepts if it is a {@link Form#WORD}, otherwise none
 * @param fallback what applies without the key, for people; empty if nothing does or the key is required
 * @param text what the key means; editors and the language's reference show it
 */
record Key(String name, Form form, List<SpecWord> words, boolean required, String fallback, String text) {
    Key {
        words = List.copyOf(words);
    }

    static Key required(String name, Form form, String text) {
        return new Key(name, form, List.of(), true, "", text);
    }

    static Key requiredWord(String name, String text, SpecWord... words) {
        return new Key(name, Form.WORD, List.of(words), true, "", text);
    }

    static Key optional(String name, Form form, String text) {
        return optional(name, form, "", text);
    }

    static Key optional(String name, Form form, String fallback, String text) {
        return new Key(name, form, List.of(), false, fallback, text);
    }

    static Key word(String name, String fallback, String text, SpecWord... words) {
        return new Key(name, Form.WORD, List.of(words), false, fallback, text);
    }

    /** Returns the key of a rule, which is the rule's kind and names its parameters. */
    static Key rule(Rule.Kind kind) {
        return optional(kind.word(), Form.RULE_PARAMS, kind.meaning());
    }

    /** Returns the key of the error codes for a kind of invalid request. */
    static Key codes(RequestError error) {
        return optional(error.word(), Form.NAMES, error.meaning());
    }
}
