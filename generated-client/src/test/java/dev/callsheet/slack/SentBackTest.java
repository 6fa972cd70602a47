package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.runtime.endpoint.SentModel;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A model that can be sent is sent back as it was read, with fields that it does not know at every level. */
final class SentBackTest {
    private static final int DEEPEST = 4;
    private static final JsonNode UNKNOWN = JsonTrees.parse("{\"a\": [1, null, {}]}");
    private static final SlackSpec SPEC = SlackSpec.load();

    static List<String> sentModels() {
        return SPEC.api().models().stream()
                .map(Model::name)
                .filter(name -> SentModel.class.isAssignableFrom(
                        SlackSpec.load(SPEC.model(name).type())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentModels")
    void keepsAllThatWasRead(String model) {
        SlackSpec.Shape shape = SPEC.model(model);
        JsonReader<?> reader = (JsonReader<?>) Reflected.constant(SlackSpec.load(shape.type()), "READER");
        for (int variant = 0; variant < 30; variant++) {
            JsonNode json = object(shape, variant, 0);
            JsonInput in = JsonInput.of(json.toString().getBytes(StandardCharsets.UTF_8), null, null);
            Object read = in.document(reader);

            assertThat(in.problems()).isEmpty();
            assertThat(JsonTrees.parse(new JsonOutput().value(read).toString()).equals(json))
                    .as(model + ", variant " + variant)
                    .isTrue();
        }
    }

    private static ObjectNode object(SlackSpec.Shape shape, int variant, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        shape.tags().forEach(object::put);
        for (int i = 0; i < shape.fields().size(); i++) {
            if (!shape.fields().get(i).isSent()) {
                continue; // Slack sets it
            }
            JsonNode value = value(shape.fields().get(i).type(), shape.members().get(i), variant, depth + 1);
            if (value != null) {
                object.set(shape.fields().get(i).name(), value);
            }
        }
        object.set("key_of_the_future", UNKNOWN);
        return object;
    }

    /** Returns a value of a type; null if it would be too deep. */
    private static JsonNode value(TypeRef declared, Member member, int variant, int depth) {
        TypeRef type = SlackSpec.bare(declared);
        Union union = SPEC.union(type);
        SlackSpec.Shape shape = SPEC.shape(type, member);
        if (type instanceof TypeRef.ListOf list) {
            return list(list, member, variant, depth);
        } else if (type instanceof TypeRef.MapOf map) {
            JsonNode value = value(map.value(), member, variant, depth);
            return value == null ? null : JsonNodeFactory.instance.objectNode().set("key", value);
        } else if (union != null || shape != null) {
            return depth > DEEPEST ? null : object(shape != null ? shape : variant(union, variant), variant, depth);
        }
        return SPEC.isEnum(type) ? JsonNodeFactory.instance.stringNode("new_value") : scalar((TypeRef.Scalar) type);
    }

    private static SlackSpec.Shape variant(Union union, int variant) {
        List<Union.Variant> variants = union.variants();
        return SPEC.model(variants.get(variant % variants.size()).model());
    }

    private static JsonNode list(TypeRef.ListOf list, Member member, int variant, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (list.element().isNullable()) {
            array.addNull();
        }
        JsonNode value = value(list.element(), member, variant, depth);
        return value == null ? array : array.add(value);
    }

    private static final Map<TypeRef.ScalarKind, String> SCALARS = Map.of(
            TypeRef.ScalarKind.STRING, "\"text\"",
            TypeRef.ScalarKind.BOOLEAN, "false",
            TypeRef.ScalarKind.INTEGER, "7",
            TypeRef.ScalarKind.LONG, "70000000000",
            TypeRef.ScalarKind.NUMBER, "0.25",
            TypeRef.ScalarKind.INSTANT, "1785585600",
            TypeRef.ScalarKind.INSTANT_MILLIS, "1785585600123",
            TypeRef.ScalarKind.INSTANT_MICROS, "1785585600123456",
            TypeRef.ScalarKind.JSON, "[{\"any\": 1.50}]");

    private static JsonNode scalar(TypeRef.Scalar scalar) {
        return JsonTrees.parse(SCALARS.get(scalar.kind()));
    }
}
