package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Wire;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Converts examples of parameters to the values that the generated client accepts. */
final class ExampleValues {
    private static final byte[] FILE = "The content of a file.\n".getBytes(StandardCharsets.UTF_8);

    private final SlackSpec spec;

    ExampleValues(SlackSpec spec) {
        this.spec = spec;
    }

    /** Returns the content of every file that is sent. */
    static byte[] file() {
        return FILE.clone();
    }

    Object of(Parameter parameter, Member member) {
        String example = parameter.example();
        if (parameter.wire() == Wire.JSON) {
            return ofTree(parameter.type(), member, JsonTrees.parse(example));
        } else if (parameter.type() instanceof TypeRef.ListOf list) {
            return Stream.of(example.split(","))
                    .map(element -> ofText(list.element(), member, element))
                    .toList();
        }
        return ofText(parameter.type(), member, example);
    }

    private Object ofText(TypeRef type, Member member, String text) {
        if (spec.isEnum(type)) {
            return Reflected.callStatic(spec.type(type, member), "of", text);
        }
        return switch (((TypeRef.Scalar) type).kind()) {
            case STRING, TEXT -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case INSTANT -> seconds(new BigDecimal(text));
            case INSTANT_MILLIS -> seconds(new BigDecimal(text).movePointLeft(3));
            case INSTANT_MICROS -> seconds(new BigDecimal(text).movePointLeft(6));
            case JSON -> Json.of(text);
            case FILE -> Upload.of("example.bin", FILE);
            default -> throw new IllegalArgumentException("the Slack spec has no parameter of type " + type);
        };
    }

    private static Instant seconds(BigDecimal seconds) {
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private Object ofTree(TypeRef declared, Member member, JsonNode tree) {
        TypeRef type = SlackSpec.bare(declared);
        if (type instanceof TypeRef.ListOf list) {
            List<Object> elements = new ArrayList<>();
            tree.forEach(element -> elements.add(ofTree(list.element(), member, element)));
            return elements;
        } else if (type instanceof TypeRef.MapOf map) {
            Map<String, Object> values = new LinkedHashMap<>();
            tree.properties().forEach(each -> values.put(each.getKey(), ofTree(map.value(), member, each.getValue())));
            return values;
        } else if (type instanceof TypeRef.Scalar || spec.isEnum(type)) {
            boolean json = type.is(TypeRef.ScalarKind.JSON);
            return ofText(type, member, json ? tree.toString() : tree.asString());
        }
        Union union = spec.union(type);
        return built(union == null ? spec.shape(type, member) : spec.variant(union, tree), tree);
    }

    /** Builds an object with its builder, as a program would. */
    private Object built(SlackSpec.Shape shape, JsonNode tree) {
        Map<String, Object> required = new LinkedHashMap<>();
        Map<String, Object> optional = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(tree.propertyNames());
        keys.removeAll(shape.tags().keySet());
        for (int i = 0; i < shape.fields().size(); i++) {
            Field field = shape.fields().get(i);
            Member member = shape.members().get(i);
            if (keys.remove(field.name())) {
                Object value = ofTree(field.type(), member, tree.get(field.name()));
                (field.required() ? required : optional).put(member.name(), value);
            }
        }
        assertThat(keys).as("keys that " + shape.type() + " cannot send").isEmpty();
        Object builder = Reflected.callStatic(
                SlackSpec.load(shape.type()), "builder", required.values().toArray());
        optional.forEach((setter, value) -> Reflected.call(builder, setter, value));
        return Reflected.call(builder, "build");
    }
}
