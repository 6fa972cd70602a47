package dev.callsheet.openapi.schema;

import dev.callsheet.openapi.text.PlainText;

/** The texts of schemas. */
final class Texts {
    private Texts() {}

    /** Returns a description in plain text; empty if there is none. */
    static String description(Schema schema) {
        return schema.text("description")
                .map(PlainText::of)
                .map(PlainText::whole)
                .orElse("");
    }

    /** Returns what a type is: its description, or else its name. */
    static String summary(Schema schema, String name) {
        String description = description(schema);
        return description.isEmpty() ? PlainText.ofName(name) : description;
    }
}
