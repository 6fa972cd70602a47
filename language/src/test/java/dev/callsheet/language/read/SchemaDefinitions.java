package dev.callsheet.language.read;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.SpecWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        definitions.put(
                "apiRequired",
                new JsonObjectBuilder().put("required", required(Element.API)).build());
        Map<String, JsonValue> all = new LinkedHashMap<>(schema.members());
        all.put("$defs", JsonValue.object(definitions));
        return JsonValue.object(all);
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
            property.put("enum", key.words().stream().map(SpecWord::word).toList());
        } else {
            property.put(
                    "anyOf",
                    JsonValue.array(
                            key.words().stream().map(SchemaDefinitions::word).toList()));
        }
        return property.build();
    }

    private static JsonObject word(SpecWord word) {
        return new JsonObjectBuilder()
                .put("const", word.word())
                .put("description", word.meaning())
                .build();
    }
}
