package dev.callsheet.openapi.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The types of the language for {@code type} and {@code format} of scalars. */
final class ScalarTypes {
    /** Formats of the registry of OpenAPI, of JSON Schema, and others that are widely used. */
    private static final Map<String, String> STRINGS = Map.ofEntries(
            Map.entry("date-time", "datetime"),
            Map.entry("datetime", "datetime"),
            Map.entry("date", "date"),
            Map.entry("full-date", "date"),
            Map.entry("time", "time"),
            Map.entry("date-time-rfc-2822", "datetime(rfc2822)"),
            Map.entry("date-time-rfc2822", "datetime(rfc2822)"),
            Map.entry("date-time-rfc1123", "datetime(rfc2822)"),
            Map.entry("http-date", "datetime(rfc2822)"),
            Map.entry("uuid", "uuid"),
            Map.entry("uri", "uri"),
            Map.entry("url", "uri"),
            Map.entry("uri-reference", "uri"),
            Map.entry("byte", "bytes"),
            Map.entry("base64", "bytes"),
            Map.entry("int64", "long(text)"),
            Map.entry("decimal", "decimal(text)"));

    private static final Map<String, String> NUMBERS =
            Map.of("decimal", "decimal", "int32", "integer", "int64", "long");
    private static final Map<String, String> WHOLE = Map.of("int32", "integer", "int16", "integer", "int8", "integer");

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private ScalarTypes() {}

    /** Returns the type for a scalar; {@code string} if the format is not known. */
    static String of(String type, Schema schema) {
        String format = schema.text("format").orElse("");
        return switch (type) {
            case "boolean" -> "boolean";
            case "integer" -> WHOLE.getOrDefault(format, isSmall(schema) ? "integer" : "long");
            case "number" -> NUMBERS.getOrDefault(format, "number");
            default ->
                schema.text("contentEncoding")
                                .filter("base64"::equalsIgnoreCase)
                                .isPresent()
                        ? "bytes"
                        : STRINGS.getOrDefault(format, "string");
        };
    }

    /** Returns whether the bounds of a number leave only values of 32 bits: without a format it can be of any size. */
    private static boolean isSmall(Schema schema) {
        Optional<BigDecimal> least = number(schema, "minimum");
        Optional<BigDecimal> greatest = number(schema, "maximum");
        return !schema.has("format")
                && least.filter(bound -> bound.compareTo(LEAST) >= 0).isPresent()
                && greatest.filter(bound -> bound.compareTo(GREATEST) <= 0).isPresent();
    }

    /** Returns the number of a keyword; empty if it is absent or no number. */
    static Optional<BigDecimal> number(Schema schema, String key) {
        return schema.text(key).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return Optional.empty(); // `exclusiveMinimum: true`, or a fault of the document
            }
        });
    }
}
