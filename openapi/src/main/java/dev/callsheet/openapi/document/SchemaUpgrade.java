package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;

/** Brings schemas into the form of OpenAPI 3.0. */
final class SchemaUpgrade {
    private final Upgrade upgrade;

    SchemaUpgrade(Upgrade upgrade) {
        this.upgrade = upgrade;
    }

    YamlMapping upgrade(YamlMapping schema) {
        Members members = new Members();
        schema.entries().forEach(entry -> add(members, entry));
        return members.build(schema.position());
    }

    /** Adds an entry of a schema to a schema of OpenAPI 3. */
    void add(Members schema, Entry entry) {
        switch (entry.name()) {
            case "discriminator" -> schema.put(new Entry(entry.key(), discriminator(entry.value())));
            case "x-nullable" -> schema.put("nullable", entry);
            case "type" -> addType(schema, entry);
            case "properties", "patternProperties" ->
                schema.put(new Entry(entry.key(), Upgrade.each(entry.value(), this::child)));
            case "items", "additionalProperties", "allOf", "anyOf", "oneOf", "not" ->
                schema.put(new Entry(entry.key(), child(entry.value())));
            default -> schema.put(entry);
        }
    }

    private static void addType(Members schema, Entry entry) {
        if (!(entry.value() instanceof YamlScalar type) || !type.text().equals("file")) {
            schema.put(entry);
            return;
        }
        schema.put("type", Members.text("string", type.position()), entry.position());
        schema.put("format", Members.text("binary", type.position()), entry.position());
    }

    private static YamlNode discriminator(YamlNode value) {
        return value instanceof YamlScalar
                ? new Members().put("propertyName", value, value.position()).build(value.position())
                : value;
    }

    /** Returns a schema, or a list of them, in the form of OpenAPI 3. */
    YamlNode child(YamlNode node) {
        return node instanceof YamlSequence list
                ? new YamlSequence(list.items().stream().map(this::child).toList(), list.position())
                : upgrade.of(UpgradeKind.SCHEMA, node);
    }
}
