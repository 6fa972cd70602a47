package dev.callsheet.openapi.paging;

import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.Objects;

/**
 * A parameter in the query that may lead to another page.
 *
 * @param key its key in the method
 * @param keys what the method says of it
 */
public record PageParameter(String key, SheetMapping keys) {
    public PageParameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(keys, "keys");
    }

    String plainName() {
        return Words.plain(keys.text("as").orElse(key));
    }

    boolean isOptional() {
        return !keys.has("required") && !keys.has("const") && !keys.has("values");
    }

    boolean isText() {
        return keys.text("type").orElse("string").equals("string");
    }

    boolean isNumber() {
        String type = keys.text("type").orElse("");
        return type.equals("integer") || type.equals("long");
    }

    /** Returns a text of the parameter; empty if it is absent. */
    String text(String name) {
        return keys.text(name).orElse("");
    }
}
