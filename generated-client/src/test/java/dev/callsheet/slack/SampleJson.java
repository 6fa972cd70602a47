package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON of models with a value for every field, down to a few levels. */
final class SampleJson {
    private static final int DEEPEST = 4;
    private static final JsonNode UNKNOWN = JsonTrees.parse("{\"a\": [1, null, {}]}");

    private static final Map<TypeRef.ScalarKind, String> SCALARS = Map.ofEntries(
            Map.entry(TypeRef.ScalarKind.STRING, "\"text\""),
            Map.entry(TypeRef.ScalarKind.BOOLEAN, "false"),
            Map.entry(TypeRef.ScalarKind.INTEGER, "7"),
            Map.entry(TypeRef.ScalarKind.LONG, "70000000000"),
            Map.entry(TypeRef.ScalarKind.NUMBER, "0.25"),
            Map.entry(TypeRef.ScalarKind.DATE, "\"2026-08-01\""),
            Map.entry(TypeRef.ScalarKind.TIME, "\"09:30:00\""),
            Map.entry(TypeRef.ScalarKind.DATETIME, "\"2026-08-01T09:30:00Z\""),
            Map.entry(TypeRef.ScalarKind.URI, "\"https://example.com\""),
            Map.entry(TypeRef.ScalarKind.INSTANT, "1785585600"),
            Map.entry(TypeRef.ScalarKind.INSTANT_MILLIS, "1785585600123"),
            Map.entry(TypeRef.ScalarKind.INSTANT_MICROS, "1785585600123456"),
            Map.entry(TypeRef.ScalarKind.JSON, "[{\"any\": 1.50}]"));

    private final SlackSpec spec;
    private final int variant;
    private final boolean isSent;

    private SampleJson(SlackSpec spec, int variant, boolean isSent) {
        this.spec = spec;
        this.variant = variant;
        this.isSent = isSent;
    }

    /** Returns what makes objects that are sent back whole: without fields that are only received, each with an unknown one. */
    static SampleJson sent(SlackSpec spec, int variant) {
        return new SampleJson(spec, variant, true);
    }

    /**
     * Returns what makes objects with all known fields and no others.
     *
     * @param variant which variants of unions to take
     */
    static SampleJson known(SlackSpec spec, int variant) {
        return new SampleJson(spec, variant, false);
    }

    JsonNode of(String model) {
        return object(spec.model(model), 0);
    }

    private ObjectNode object(SlackSpec.Shape shape, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        shape.tags().forEach(object::put);
        for (int i = 0; i < shape.fields().size(); i++) {
            if (isSent && !shape.fields().get(i).isSent()) {
                continue; // Slack sets it
            }
            JsonNode value = value(shape.fields().get(i).type(), shape.members().get(i), depth + 1);
            if (value != null) {
                object.set(shape.fields().get(i).name(), value);
            }
        }
        if (isSent) {
            object.set("key_of_the_future", UNKNOWN);
        }
        return object;
    }

    /** Returns a value of a type; null if it would be too deep. */
    private JsonNode value(TypeRef declared, Member member, int depth) {
        TypeRef type = SlackSpec.bare(declared);
        Union union = spec.union(type);
        SlackSpec.Shape shape = spec.shape(type, member);
        if (type instanceof TypeRef.ListOf list) {
            return list(list, member, depth);
        } else if (type instanceof TypeRef.MapOf map) {
            JsonNode value = value(map.value(), member, depth);
            return value == null ? null : JsonNodeFactory.instance.objectNode().set("key", value);
        } else if (union != null || shape != null) {
            return depth > DEEPEST ? null : object(shape != null ? shape : variant(union), depth);
        }
        return spec.isEnum(type) ? JsonNodeFactory.instance.stringNode("new_value") : scalar((TypeRef.Scalar) type);
    }

    private SlackSpec.Shape variant(Union union) {
        List<Union.Variant> variants = union.variants();
        return spec.model(variants.get(variant % variants.size()).model());
    }

    private JsonNode list(TypeRef.ListOf list, Member member, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (list.element().isNullable()) {
            array.addNull();
        }
        JsonNode value = value(list.element(), member, depth);
        return value == null ? array : array.add(value);
    }

    private JsonNode scalar(TypeRef.Scalar scalar) {
        return JsonTrees.parse(SCALARS.get(scalar.kind()));
    }
}
