package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.Set;

/** Brings parameters and headers into the form of OpenAPI 3.0: what says their type goes to a schema. */
final class ParameterUpgrade {
    private static final Set<String> OF_SCHEMA = Set.of(
            "type",
            "format",
            "items",
            "default",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "enum",
            "multipleOf",
            "x-nullable");

    private final SchemaUpgrade schemas;
    private final Findings findings;

    ParameterUpgrade(SchemaUpgrade schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    YamlMapping upgrade(YamlMapping parameter) {
        Members members = new Members();
        for (Entry entry : parameter.entries()) {
            switch (entry.name()) {
                case "collectionFormat" -> {}
                case "x-example" -> members.put("example", entry);
                case "schema" -> members.put(new Entry(entry.key(), schemas.child(entry.value())));
                default -> {
                    if (!isOfSchema(entry)) {
                        members.put(entry);
                    }
                }
            }
        }
        YamlMapping schema = schema(parameter);
        if (!schema.entries().isEmpty() && !members.has("schema")) {
            members.put("schema", schema, schema.position());
        }
        addStyle(members, parameter, Nodes.text(parameter, "in").orElse("header"));
        return members.build(parameter.position());
    }

    /** Returns what a parameter says about its type. */
    YamlMapping schema(YamlMapping parameter) {
        Members members = new Members();
        parameter.entries().stream().filter(ParameterUpgrade::isOfSchema).forEach(entry -> schemas.add(members, entry));
        return members.build(members.start().orElse(parameter.position()));
    }

    private static boolean isOfSchema(Entry entry) {
        return OF_SCHEMA.contains(entry.name()) || entry.name().startsWith("x-enum");
    }

    /** Adds how a list is written, to a parameter or to the encoding of a part of a form. */
    void addStyle(Members members, YamlNode parameter, String place) {
        if (Nodes.text(parameter, "type").filter("array"::equals).isEmpty()) {
            return;
        }
        boolean delimits = place.equals("query") || place.equals("formData");
        Position at = Nodes.child(parameter, "collectionFormat")
                .map(YamlNode::position)
                .orElse(parameter.position());
        String format = Nodes.text(parameter, "collectionFormat").orElse("csv");
        String style = switch (format) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "form";
        };
        boolean known = format.equals("csv") || (delimits && (format.equals("multi") || !style.equals("form")));
        if (!known) {
            findings.add(
                    FindingKind.APPROXIMATED,
                    at,
                    "a list has a `collectionFormat` that cannot be sent; its items are separated by commas",
                    format);
        }
        if (delimits) {
            members.put("style", Members.text(style, at), at);
            members.put("explode", Members.bool(format.equals("multi"), at), at);
        }
    }
}
