package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a description that several of its elements have. */
final class Json {
    private Json() {}

    static <T> JsonArray array(List<T> values, Function<T, JsonObject> describe) {
        return JsonValue.array(values.stream().map(describe).toList());
    }

    static JsonValue number(@Nullable BigDecimal value) {
        return value == null ? JsonValue.nullValue() : JsonValue.number(value);
    }

    static JsonObjectBuilder putIfSet(JsonObjectBuilder object, String name, @Nullable String value) {
        return value == null ? object : object.put(name, value);
    }

    static void putMaxOf(JsonObjectBuilder object, Bounds bounds) {
        if (!bounds.maxOf().isEmpty()) {
            JsonObjectBuilder all = new JsonObjectBuilder();
            bounds.maxOf().forEach(max -> all.put(max.field(), number(max.max())));
            object.put("maxOf", all.build());
        }
    }

    static JsonObjectBuilder code(CodeText text) {
        return putIfSet(
                new JsonObjectBuilder().put("code", text.code()).put("summary", text.summary()),
                "javaName",
                text.javaName());
    }

    static JsonObject rule(Rule rule) {
        return new JsonObjectBuilder().put(rule.kind().word(), rule.names()).build();
    }

    static List<String> values(EnumType type) {
        return type.values().stream().map(EnumType.Value::value).toList();
    }

    static JsonArray valueTexts(EnumType type) {
        return array(
                type.values(),
                value -> putIfSet(
                                new JsonObjectBuilder()
                                        .put("value", value.value())
                                        .put("summary", value.summary()),
                                "javaName",
                                value.javaName())
                        .build());
    }
}
