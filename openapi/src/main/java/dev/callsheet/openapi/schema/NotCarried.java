package dev.callsheet.openapi.schema;

import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.List;

/** Reports keywords of a schema that have no key in the language. */
final class NotCarried {
    private static final List<String> UNCHECKED =
            List.of("multipleOf", "uniqueItems", "minProperties", "maxProperties", "contains", "propertyNames");
    private static final List<String> LEFT_OUT = List.of(
            "not",
            "if",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef",
            "$recursiveRef");

    private NotCarried() {}

    static void report(Schema schema, Findings findings) {
        for (String key : UNCHECKED) {
            boolean states =
                    schema.has(key) && !schema.text(key).filter("false"::equals).isPresent();
            if (states) {
                findings.add(
                        FindingKind.APPROXIMATED,
                        at(schema, key),
                        "`" + key + "` is not checked before a value is sent");
            }
        }
        for (String key : LEFT_OUT) {
            if (schema.has(key)) {
                findings.add(
                        FindingKind.LEFT_OUT,
                        at(schema, key),
                        "`" + key + "` is not carried; the rest of the schema is");
            }
        }
        if (schema.has("patternProperties")) {
            findings.add(
                    FindingKind.APPROXIMATED,
                    at(schema, "patternProperties"),
                    "`patternProperties` are properties of any name");
        }
    }

    private static dev.callsheet.language.diagnostic.Position at(Schema schema, String key) {
        return schema.get(key).map(value -> value.position()).orElse(schema.position());
    }
}
