package dev.callsheet.openapi.schema;

import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the keywords that limit values (JSON Schema validation, section 6) into {@code min}, {@code max} and {@code pattern}. */
final class Bounds {
    private static final Set<String> WHOLE = Set.of("integer", "long");
    private static final Set<String> FRACTIONS = Set.of("number", "decimal");
    /** A regular expression as JavaScript writes it, with slashes around it: a frequent mistake. */
    private static final Pattern DELIMITED = Pattern.compile("/(.*)/[a-z]*", Pattern.DOTALL);

    private final Document document;
    private final Findings findings;

    Bounds(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    /** Adds the keys for a type. */
    void put(TypeUse type, Schema schema, SheetMapping keys) {
        if (type.constant() != null) {
            return;
        }
        if (type.type().startsWith("list")) {
            length(schema, "minItems", "maxItems", keys);
            schema.get("items")
                    .filter(items -> type.values() == null && type.type().equals("list<string>"))
                    .ifPresent(items -> ofElements(Schema.of(items, document), keys));
        } else if (type.values() == null && type.type().equals("string")) {
            length(schema, "minLength", "maxLength", keys);
            pattern(schema, keys);
        } else if (WHOLE.contains(type.type()) || FRACTIONS.contains(type.type())) {
            limit(type, schema, "min", keys);
            limit(type, schema, "max", keys);
        }
    }

    private void ofElements(Schema items, SheetMapping keys) {
        ScalarTypes.number(items, "maxLength")
                .ifPresent(most -> keys.put("maxOf", new SheetMapping(items.position()).put("*", text(most))));
        pattern(items, keys);
    }

    private void pattern(Schema schema, SheetMapping keys) {
        schema.text("pattern").ifPresent(pattern -> keys.put("pattern", plain(pattern, schema)));
    }

    private static void length(Schema schema, String least, String most, SheetMapping keys) {
        ScalarTypes.number(schema, least)
                .filter(bound -> bound.signum() > 0)
                .ifPresent(bound -> keys.put("min", text(bound)));
        ScalarTypes.number(schema, most).ifPresent(bound -> keys.put("max", text(bound)));
    }

    private void limit(TypeUse type, Schema schema, String key, SheetMapping keys) {
        boolean least = key.equals("min");
        Optional<BigDecimal> inclusive = ScalarTypes.number(schema, least ? "minimum" : "maximum");
        String exclusiveKey = least ? "exclusiveMinimum" : "exclusiveMaximum";
        Optional<BigDecimal> exclusive =
                schema.isTrue(exclusiveKey) ? inclusive : ScalarTypes.number(schema, exclusiveKey);
        if (exclusive.isEmpty()) {
            inclusive.ifPresent(bound -> keys.put(key, text(bound)));
        } else if (WHOLE.contains(type.type())) {
            BigDecimal step = least ? BigDecimal.ONE : BigDecimal.ONE.negate();
            keys.put(key, text(exclusive.get().add(step)));
        } else {
            keys.put(key, text(exclusive.get()));
            findings.add(
                    FindingKind.APPROXIMATED,
                    schema.position(),
                    "`" + exclusiveKey + "` of a fraction is an inclusive bound");
        }
    }

    private String plain(String pattern, Schema schema) {
        Matcher delimited = DELIMITED.matcher(pattern);
        if (!delimited.matches()) {
            return pattern;
        }
        findings.add(
                FindingKind.FAULT,
                schema.position(),
                "`pattern` has slashes around it, which would be part of it; they are dropped");
        return delimited.group(1);
    }

    private static String text(BigDecimal bound) {
        return bound.signum() == 0 ? "0" : bound.stripTrailingZeros().toPlainString();
    }
}
