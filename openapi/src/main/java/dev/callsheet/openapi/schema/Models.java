package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.Deprecation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns objects into models. */
final class Models {
    private final SchemaTypes types;
    private final Document document;
    private final Findings findings;

    Models(SchemaTypes types, Document document, Findings findings) {
        this.types = types;
        this.document = document;
        this.findings = findings;
    }

    /**
     * Returns the keys of a model.
     *
     * @param tags the fields that tell it from other variants of unions: the model has none of them
     */
    SheetMapping model(String name, Schema schema, Set<String> tags) {
        NotCarried.report(schema, findings);
        SheetMapping keys = new SheetMapping(schema.position());
        keys.put("summary", Texts.summary(schema, name));
        if (schema.isTrue("deprecated")) {
            keys.put("deprecated", Deprecation.of(schema.text("description").orElse("")));
        }
        List<Included> included = tags.isEmpty() ? included(schema) : List.of();
        Set<String> known = new HashSet<>(tags);
        for (Included model : included) {
            known.addAll(model.fields());
        }
        if (!included.isEmpty()) {
            keys.put("include", names(included), schema.position());
        }
        List<Property> own = schema.properties().values().stream()
                .filter(property -> !known.contains(property.name()))
                .toList();
        if (!own.isEmpty()) {
            keys.put("fields", fields(own, schema, name, List.of(name.toLowerCase(Locale.ROOT))), schema.position());
        }
        extra(schema).ifPresent(extra -> keys.put("extra", extraType(extra, name), extra.position()));
        rules(schema).ifPresent(rules -> keys.put("rules", rules, rules.position()));
        if (!keys.has("fields") && !keys.has("include") && !keys.has("extra")) {
            keys.put("extra", "json");
        }
        return keys;
    }

    /** Returns the rule that a choice between properties is: each alternative requires one that is otherwise optional. */
    private static Optional<YamlNode> rules(Schema schema) {
        List<String> choices = new ArrayList<>();
        for (YamlNode choice : schema.choices()) {
            List<String> required = Nodes.texts(choice, "required");
            boolean one = required.size() == 1
                    && schema.properties().containsKey(required.get(0))
                    && !schema.required().contains(required.get(0));
            if (!one) {
                return Optional.empty();
            }
            choices.add(required.get(0));
        }
        if (choices.size() < 2) {
            return Optional.empty();
        }
        SheetMapping rule = new SheetMapping(schema.position());
        rule.put(schema.has("oneOf") ? "exactlyOne" : "atLeastOne", choices, schema.position());
        return Optional.of(new YamlSequence(List.of(rule.build()), schema.position()));
    }

    private String extraType(YamlNode extra, String name) {
        return Nodes.entries(extra).isEmpty() ? "json" : types.type(extra, name + "Extra");
    }

    /** Returns the fields of an object. */
    YamlMapping fields(Schema schema, String owner, List<String> enclosing) {
        return fields(List.copyOf(schema.properties().values()), schema, owner, enclosing);
    }

    private YamlMapping fields(List<Property> properties, Schema schema, String owner, List<String> enclosing) {
        SheetMapping fields = new SheetMapping(schema.position());
        for (Property property : properties) {
            fields.put(
                    property.name(),
                    types.members().field(property, owner, enclosing).build(),
                    property.position());
        }
        return fields.build();
    }

    /**
     * Returns what the properties without a name of their own are: a schema, or {@code true}; empty if the document does not speak of them.
     * OpenAPI allows them unless it says {@code false}, but few APIs have any.
     */
    static Optional<YamlNode> extra(Schema schema) {
        Optional<YamlNode> extra = schema.get("additionalProperties")
                .filter(value ->
                        !(value instanceof YamlScalar scalar && scalar.text().equals("false")));
        return extra.isPresent()
                ? extra
                : schema.get("patternProperties")
                        .flatMap(patterns -> Nodes.entries(patterns).stream()
                                .map(Entry::value)
                                .findFirst());
    }

    /**
     * Returns the models that {@code allOf} names, if their fields and the object's own are different ones, and each is as the model has it.
     * Otherwise the object lists all fields itself.
     */
    private List<Included> included(Schema schema) {
        List<Included> included = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode part : schema.allOf()) {
            Optional<Reference> reference = types.reference(part);
            boolean model = reference.isPresent();
            boolean plain = !model
                    || (types.formOf(part) == Form.OBJECT
                            && types.discriminators().ofVariant(reference.get()).isEmpty());
            if (!plain || !names(part).stream().allMatch(seen::add)) {
                return List.of();
            }
            if (model) {
                included.add(new Included(reference.get(), names(part)));
            }
        }
        Set<String> fromOthers = new HashSet<>(schema.ownRequired());
        boolean same =
                included.stream().allMatch(model -> model.fields().stream().noneMatch(fromOthers::contains))
                        && schema.ownProperties().stream().allMatch(seen::add);
        return same ? included : List.of();
    }

    private List<String> names(List<Included> included) {
        return included.stream()
                .map(model -> types.declared(model.model()).type())
                .toList();
    }

    private Set<String> names(YamlNode part) {
        return Schema.of(part, document).properties().keySet();
    }

    private record Included(Reference model, Set<String> fields) {}
}
