package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.Deprecation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns schemas into parameters and fields. */
final class Members {
    private final SchemaTypes types;
    private final Document document;
    private final Findings findings;
    private final Bounds bounds;

    Members(SchemaTypes types, Document document, Findings findings) {
        this.types = types;
        this.document = document;
        this.findings = findings;
        this.bounds = new Bounds(document, findings);
    }

    /** Returns the keys of a parameter of a method. */
    SheetMapping parameter(YamlNode node, String owner, String key) {
        Schema schema = Schema.of(node, document);
        TypeUse use = types.use(node, Place.member(owner, key, true, List.of()));
        SheetMapping keys = new SheetMapping(node.position());
        put(use, schema, keys);
        if (use.constant() == null) {
            schema.text("default").map(text -> word(use, text)).ifPresent(text -> keys.put("default", text));
            example(schema).map(text -> word(use, text)).ifPresent(text -> keys.put("example", text));
        }
        String text = Texts.description(schema);
        if (!text.isEmpty()) {
            keys.put("summary", text);
        }
        return keys;
    }

    /** Returns the keys of a whole body: a parameter whose example is JSON. */
    SheetMapping body(YamlNode node, String owner) {
        SheetMapping keys = parameter(node, owner, "body").remove("default");
        Optional<String> example = Examples.first(Schema.of(node, document)).flatMap(Examples::text);
        example.filter(text -> keys.has("example")).ifPresent(text -> keys.put("example", text));
        return keys;
    }

    /**
     * Returns the keys of a field of an object.
     *
     * @param enclosing the classes around it
     */
    SheetMapping field(Property property, String owner, List<String> enclosing) {
        Schema schema = Schema.of(property.schema(), document);
        TypeUse use = types.use(property.schema(), Place.member(owner, property.name(), false, enclosing));
        TypeUse certain = property.required() ? onlyValue(use, schema) : use;
        SheetMapping keys = new SheetMapping(property.position());
        put(certain, schema, keys);
        if (certain.constant() == null) {
            direction(property, schema, keys);
        }
        String text = text(schema, certain);
        if (!text.isEmpty()) {
            keys.put("summary", text);
        }
        return keys;
    }

    /** A required field with one known value is a constant: OpenAPI 3.0 has no other way to say it. */
    private static TypeUse onlyValue(TypeUse use, Schema schema) {
        List<YamlNode> values = schema.values();
        boolean only = use.values() != null
                && values.size() == 1
                && !use.nullable()
                && !use.type().contains("<");
        return only
                ? TypeUse.constant(
                        use.type().equals("integer") ? "long" : use.type(), ((YamlScalar) values.get(0)).text())
                : use;
    }

    private void direction(Property property, Schema schema, SheetMapping keys) {
        boolean read = schema.isTrue("readOnly");
        boolean write = schema.isTrue("writeOnly");
        if (read && write) {
            findings.add(
                    FindingKind.FAULT,
                    property.position(),
                    "a property is both `readOnly` and `writeOnly`; it is neither here");
        } else if (read || write) {
            keys.put("direction", read ? "read" : "write");
        }
        if (property.required() && (write || !read)) {
            keys.put("required", "true");
        }
    }

    /** Returns the description of a field, and its default, which fields have no key for. */
    private static String text(Schema schema, TypeUse use) {
        String description = Texts.description(schema);
        Optional<String> fallback = use.constant() == null
                ? schema.text("default").filter(text -> text.matches("[^`\\p{Cntrl}]{1,80}"))
                : Optional.empty();
        String sentence = fallback.map(text -> "Defaults to `" + text + "`.").orElse("");
        return description.isEmpty() || sentence.isEmpty() ? description + sentence : description + " " + sentence;
    }

    private void put(TypeUse use, Schema schema, SheetMapping keys) {
        if (use.fields() == null || !use.text().equals("object")) {
            keys.put("type", use.text());
        }
        if (use.values() != null) {
            keys.put("values", use.values(), use.values().position());
        }
        if (use.fields() != null) {
            keys.put("fields", use.fields(), use.fields().position());
        }
        if (use.constant() != null) {
            keys.put("const", use.constant());
            return;
        }
        bounds.put(use, schema, keys);
        if (schema.text("format").filter("password"::equals).isPresent()
                && use.type().equals("string")
                && use.values() == null) {
            keys.put("secret", "true");
        }
        if (schema.isTrue("deprecated")) {
            keys.put("deprecated", Deprecation.of(schema.text("description").orElse("")));
        }
    }

    /** Some documents write booleans with a capital. */
    private static String word(TypeUse use, String text) {
        boolean flag = use.type().equals("boolean") && text.matches("(?i)true|false");
        return flag ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** Returns an example as it is sent as text: a list of plain values with commas between them, all else as JSON. */
    private static Optional<String> example(Schema schema) {
        Optional<YamlNode> example = Examples.first(schema);
        List<YamlNode> items = example.map(Nodes::items).orElse(List.of());
        boolean plain = !items.isEmpty()
                && !schema.isNullable()
                && items.stream()
                        .allMatch(item -> Nodes.text(item)
                                .filter(text -> !text.contains(","))
                                .isPresent());
        return plain
                ? Optional.of(String.join(
                        ",",
                        items.stream()
                                .flatMap(item -> Nodes.text(item).stream())
                                .toList()))
                : example.flatMap(Examples::text);
    }
}
