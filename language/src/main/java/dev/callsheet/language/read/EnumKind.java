package dev.callsheet.language.read;

import dev.callsheet.language.model.SpecWord;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** The types of an enum's values. */
enum EnumKind implements SpecWord {
    STRING(ScalarKind.STRING, "Strings."),
    INTEGER(ScalarKind.INTEGER, "Integers of 64 bits.");

    private final ScalarKind kind;
    private final String meaning;

    EnumKind(ScalarKind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    ScalarKind kind() {
        return kind;
    }

    @Override
    public String word() {
        return kind.word();
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
