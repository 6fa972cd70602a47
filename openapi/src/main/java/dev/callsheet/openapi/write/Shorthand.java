package dev.callsheet.openapi.write;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;

/** A field that has nothing but a type is written as the type alone, and a family, value or code that has nothing but a text as the text. */
final class Shorthand {
    private Shorthand() {}

    /** Returns what to write as the value of an entry of a mapping with a role. */
    static YamlNode of(YamlNode value, Role role) {
        return switch (role) {
            case FIELDS, INNER_FIELDS -> only("type", value);
            case FAMILIES, LABELS -> only("summary", value);
            case FILE,
                    METHODS,
                    METHOD,
                    MODELS,
                    MODEL,
                    OTHERS,
                    OTHER,
                    PARAMETERS,
                    MEMBER,
                    STATUSES,
                    GROUPS,
                    NAMED,
                    SETTING -> value;
        };
    }

    private static YamlNode only(String key, YamlNode value) {
        boolean alone = value instanceof YamlMapping mapping
                && mapping.entries().size() == 1
                && mapping.entries().get(0).name().equals(key);
        return alone
                        && ((YamlMapping) value).entries().get(0).value() instanceof YamlScalar text
                        && !text.text().isBlank()
                ? text
                : value;
    }
}
