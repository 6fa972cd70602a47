package dev.callsheet.openapi.write;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;

/** A field that has nothing but a type is written as the type alone. */
final class Shorthand {
    private Shorthand() {}

    /** Returns what to write as the value of an entry of a mapping with a role. */
    static YamlNode of(YamlNode value, Role role) {
        boolean bare = (role == Role.FIELDS || role == Role.INNER_FIELDS)
                && value instanceof YamlMapping member
                && member.entries().size() == 1
                && member.entries().get(0).name().equals("type");
        return bare && ((YamlMapping) value).entries().get(0).value() instanceof YamlScalar type ? type : value;
    }
}
