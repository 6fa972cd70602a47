package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.value.JsonTypeCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Pairs with brackets in their names ({@code a[0][b]=c}) as the JSON that they stand for. */
final class BracketTree {
    private final Map<String, BracketTree> children = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * Adds the texts of a name.
     *
     * @param name what follows the parameter's name: {@code [0][b]}
     */
    void add(String name, List<String> added) {
        int close = name.indexOf(']');
        if (!name.startsWith("[") || close < 0) {
            texts.addAll(added);
            return;
        }
        child(name.substring(1, close)).add(name.substring(close + 1), added);
    }

    /** Returns what is below a key. */
    BracketTree child(String key) {
        return children.computeIfAbsent(key, missing -> new BracketTree());
    }

    /** Returns the value as JSON; a text that is not of its type stays a string, which the check of the value reports. */
    JsonValue toJson(TypeIndex types, TypeRef type) {
        return types.match(type, new Cases(types));
    }

    private final class Cases implements TypeIndex.Cases<JsonValue> {
        private final TypeIndex types;

        Cases(TypeIndex types) {
            this.types = types;
        }

        @Override
        public JsonValue scalar(ScalarKind kind) {
            return switch (kind) {
                case JSON -> any();
                case BOOLEAN, INTEGER, LONG, NUMBER, DECIMAL, INSTANT, INSTANT_MILLIS, INSTANT_MICROS ->
                    literal(last());
                case STRING,
                        LONG_TEXT,
                        DECIMAL_TEXT,
                        DATE,
                        DATETIME,
                        DATETIME_RFC2822,
                        TIME,
                        UUID,
                        URI,
                        BYTES,
                        FILE,
                        TEXT -> JsonValue.string(last());
            };
        }

        private JsonValue literal(String text) {
            try {
                JsonValue value = JsonText.parse(text);
                boolean plain = value instanceof JsonValue.JsonNumber || value instanceof JsonValue.JsonBoolean;
                return plain ? value : JsonValue.string(text);
            } catch (JacksonException notJson) {
                return JsonValue.string(text);
            }
        }

        private String last() {
            return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
        }

        @Override
        public JsonValue list(TypeRef element) {
            List<JsonValue> items = new ArrayList<>();
            texts.forEach(text -> items.add(leaf(text).toJson(types, element)));
            children.forEach((key, child) -> {
                if (key.isEmpty()) {
                    child.texts.forEach(text -> items.add(leaf(text).toJson(types, element)));
                } else {
                    items.add(child.toJson(types, element));
                }
            });
            return JsonValue.array(items);
        }

        @Override
        public JsonValue map(TypeRef value) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            children.forEach((key, child) -> members.put(key, child.toJson(types, value)));
            return JsonValue.object(members);
        }

        @Override
        public JsonValue nullable(TypeRef value) {
            return toJson(types, value);
        }

        @Override
        public JsonValue model(Model model) {
            Map<String, TypeRef> fields = new LinkedHashMap<>();
            model.fields().forEach((Field field) -> fields.put(field.name(), field.type()));
            Map<String, JsonValue> members = new LinkedHashMap<>();
            TypeRef extra = model.extra() != null && model.extra().type() instanceof MapOf map
                    ? map.value()
                    : new TypeRef.Scalar(ScalarKind.JSON);
            children.forEach((key, child) -> members.put(key, child.toJson(types, fields.getOrDefault(key, extra))));
            return JsonValue.object(members);
        }

        @Override
        public JsonValue enumType(EnumType values) {
            return scalar(values.kind());
        }

        @Override
        public JsonValue union(Union union) {
            return any();
        }

        /** The first variant that what the pairs stand for is of. */
        @Override
        public JsonValue anyOf(AnyOf union) {
            return union.variants().stream()
                    .filter(variant -> JsonTypeCheck.ofRequests(types)
                            .problems(variant, toJson(types, variant))
                            .findFirst()
                            .isEmpty())
                    .map(variant -> toJson(types, variant))
                    .findFirst()
                    .orElseGet(this::any);
        }

        @Override
        public JsonValue unknown(String name) {
            return any();
        }

        private JsonValue any() {
            if (children.isEmpty()) {
                return literal(last());
            }
            boolean list =
                    children.keySet().stream().allMatch(key -> key.chars().allMatch(Character::isDigit));
            TypeRef json = new TypeRef.Scalar(ScalarKind.JSON);
            return list ? list(json) : map(json);
        }
    }

    private static BracketTree leaf(String text) {
        BracketTree leaf = new BracketTree();
        leaf.texts.add(text);
        return leaf;
    }
}
