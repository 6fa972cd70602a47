package dev.callsheet.language.read;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.SpecWord;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of the JSON Schema that are made from the table of keys: a definition for each element. The rest is by hand. */
final class SchemaDefinitions {
    private SchemaDefinitions() {}

    /** Returns the schema with its definitions of elements made anew. */
    static JsonObject update(JsonObject schema) {
        Map<String, JsonValue> definitions =
                new LinkedHashMap<>(((JsonObject) schema.members().get("$defs")).members());
        definitions.keySet().removeIf(name -> name.endsWith("Keys") || name.equals("apiRequired"));
        for (Element element : Element.values()) {
            definitions.put(name(element), keys(element));
        }
        definitions.put("apiRequired", apiRequired());
        definitions.put("type", type());
        Map<String, JsonValue> all = new LinkedHashMap<>(schema.members());
        all.put("$defs", JsonValue.object(definitions));
        return JsonValue.object(all);
    }

    private static JsonObject apiRequired() {
        JsonObjectBuilder properties = new JsonObjectBuilder();
        required(Element.API).forEach(name -> properties.put(name, true));
        return new JsonObjectBuilder()
                .put("type", "object")
                .put("properties", properties.build())
                .put("required", required(Element.API))
                .build();
    }

    /** A type: the words first, which editors offer. */
    private static JsonObject type() {
        List<String> words = Stream.concat(
                        Stream.of(ScalarKind.values()).map(ScalarKind::word),
                        Stream.of("list", "map", "list<string>", "map<string>"))
                .toList();
        return new JsonObjectBuilder()
                .put(
                        "anyOf",
                        JsonValue.array(List.of(
                                new JsonObjectBuilder().put("enum", words).build(),
                                new JsonObjectBuilder()
                                        .put("$ref", "#/$defs/typeExpression")
                                        .build())))
                .build();
    }

    private static String name(Element element) {
        return CamelCase.lower(element.name().toLowerCase(Locale.ROOT)) + "Keys";
    }

    private static JsonObject keys(Element element) {
        JsonObjectBuilder properties = new JsonObjectBuilder();
        element.keys().forEach(key -> properties.put(key.name(), property(key)));
        JsonObjectBuilder definition =
                new JsonObjectBuilder().put("type", "object").put("properties", properties.build());
        // What api.yaml requires, other files must not have.
        if (element != Element.API && !required(element).isEmpty()) {
            definition.put("required", required(element));
        }
        return definition.put("additionalProperties", false).build();
    }

    private static List<String> required(Element element) {
        return element.keys().stream().filter(Key::required).map(Key::name).toList();
    }

    private static JsonObject property(Key key) {
        String fallback = key.fallback().isEmpty() ? "" : " Default: " + key.fallback() + ".";
        JsonObjectBuilder property = new JsonObjectBuilder().put("description", key.text() + fallback);
        if (key.form() != Form.WORD) {
            property.put("$ref", "#/$defs/" + key.form().definition());
        } else if (key.words().stream().allMatch(word -> word.meaning().isEmpty())) {
            property.put(
                    "enum",
                    JsonValue.array(key.words().stream()
                            .flatMap(word -> spellings(word.word()))
                            .toList()));
        } else {
            property.put(
                    "anyOf",
                    JsonValue.array(
                            key.words().stream().map(SchemaDefinitions::word).toList()));
        }
        return property.build();
    }

    /** A word that is a number is one in YAML unless it is quoted. */
    private static Stream<JsonValue> spellings(String word) {
        JsonValue text = JsonValue.string(word);
        return word.matches("[0-9]+") ? Stream.of(JsonValue.number(new BigDecimal(word)), text) : Stream.of(text);
    }

    private static JsonObject word(SpecWord word) {
        return new JsonObjectBuilder()
                .put("const", word.word())
                .put("description", word.meaning())
                .build();
    }
}
