package dev.callsheet.language.read;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the strict mode of Ajv, the validator of most editors and build tools, refuses in a schema of draft 2020-12:
 * <a href="https://ajv.js.org/strict-mode.html">unknown and ignored keywords, unknown formats, unions of types, keywords without
 * their type, contradicting types, and required properties that the same schema does not define</a>.
 */
final class StrictSchema {
    /** The keywords that the schema may have, each with the type that it is for; empty for those of any type. */
    private static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("$schema", ""),
            Map.entry("$defs", ""),
            Map.entry("$ref", ""),
            Map.entry("title", ""),
            Map.entry("description", ""),
            Map.entry("type", ""),
            Map.entry("enum", ""),
            Map.entry("const", ""),
            Map.entry("anyOf", ""),
            Map.entry("if", ""),
            Map.entry("then", ""),
            Map.entry("else", ""),
            Map.entry("minLength", "string"),
            Map.entry("pattern", "string"),
            Map.entry("items", "array"),
            Map.entry("minItems", "array"),
            Map.entry("uniqueItems", "array"),
            Map.entry("properties", "object"),
            Map.entry("additionalProperties", "object"),
            Map.entry("propertyNames", "object"),
            Map.entry("required", "object"),
            Map.entry("minProperties", "object"),
            Map.entry("maxProperties", "object"));

    /** An escape that a pattern may have with JavaScript's flag {@code u}, which Ajv sets. */
    private static final Pattern ESCAPES = Pattern.compile("(?:[^\\\\]|\\\\[dDsSwWbBtnrfv^$\\\\.*+?()\\[\\]{}|/])*");

    private final JsonObject root;
    private final Set<String> used = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    private StrictSchema(JsonObject root) {
        this.root = root;
    }

    static List<String> findings(JsonObject schema) {
        StrictSchema strict = new StrictSchema(schema);
        strict.schema(schema, null, "#");
        Map<String, JsonValue> definitions = strict.definitions();
        definitions.forEach((name, definition) -> strict.schema(definition, null, "#/$defs/" + name));
        definitions.keySet().stream()
                .filter(name -> !strict.used.contains("#/$defs/" + name))
                .forEach(name -> strict.report("#/$defs/" + name, "is never used"));
        return strict.findings;
    }

    private Map<String, JsonValue> definitions() {
        return root.members().get("$defs") instanceof JsonObject found ? found.members() : Map.of();
    }

    /** Checks a schema of a value that the schemas around it, but not those that refer to it, say is of a type. */
    private void schema(JsonValue value, @Nullable String context, String at) {
        if (value instanceof JsonBoolean) {
            return;
        }
        Map<String, JsonValue> members = ((JsonObject) value).members();
        String type = type(members.get("type"), context, at);
        members.keySet().forEach(keyword -> keyword(keyword, type, at));
        ignored(members, at);
        if (members.get("$ref") instanceof JsonString reference) {
            reference(reference.text(), at);
        }
        if (members.get("pattern") instanceof JsonString pattern
                && !ESCAPES.matcher(pattern.text()).matches()) {
            report(at, "escapes what JavaScript does not: " + pattern.text());
        }
        defined(members, at);
        sets(members, at);
        inside(members, type, at);
    }

    private @Nullable String type(@Nullable JsonValue declared, @Nullable String context, String at) {
        if (declared instanceof JsonString text) {
            if (context != null && !context.equals(text.text())) {
                report(at, "is both " + context + " and " + text.text());
            }
            return text.text();
        }
        if (declared != null) {
            report(at, "has several types");
        }
        return context;
    }

    private void keyword(String keyword, @Nullable String type, String at) {
        String needed = KEYWORDS.get(keyword);
        if (needed == null) {
            report(at, "has the unknown keyword " + keyword);
        } else if (!needed.isEmpty() && !needed.equals(type)) {
            report(at, "has " + keyword + " without the type " + needed);
        }
    }

    private void ignored(Map<String, JsonValue> members, String at) {
        boolean branches = members.containsKey("then") || members.containsKey("else");
        if (members.containsKey("if") != branches) {
            report(at, "has an if without then and else, or the reverse");
        }
        if (members.get("items") instanceof JsonArray) {
            report(at, "has a tuple in items");
        }
    }

    private void reference(String reference, String at) {
        used.add(reference);
        if (!definitions().containsKey(reference.replaceFirst("^#/\\$defs/", ""))) {
            report(at, "refers to " + reference);
        }
    }

    private void defined(Map<String, JsonValue> members, String at) {
        if (members.get("required") instanceof JsonArray required) {
            Map<String, JsonValue> properties =
                    members.get("properties") instanceof JsonObject found ? found.members() : Map.of();
            required.items().stream()
                    .map(item -> ((JsonString) item).text())
                    .filter(name -> !properties.containsKey(name))
                    .forEach(name -> report(at, "requires " + name + ", which it does not define"));
        }
    }

    private void sets(Map<String, JsonValue> members, String at) {
        for (String keyword : List.of("enum", "required", "anyOf")) {
            if (members.get(keyword) instanceof JsonArray array) {
                List<String> items = array.items().stream().map(JsonText::write).toList();
                if (items.isEmpty() || new HashSet<>(items).size() < items.size()) {
                    report(at, keyword + " is empty or has an item twice");
                }
            }
        }
    }

    private void inside(Map<String, JsonValue> members, @Nullable String type, String at) {
        if (members.get("anyOf") instanceof JsonArray any) {
            for (int i = 0; i < any.items().size(); i++) {
                schema(any.items().get(i), type, at + "/anyOf/" + i);
            }
        }
        Stream.of("if", "then", "else")
                .filter(members::containsKey)
                .forEach(name -> schema(Objects.requireNonNull(members.get(name)), type, at + "/" + name));
        Stream.of("items", "additionalProperties")
                .filter(name -> members.containsKey(name) && !(members.get(name) instanceof JsonArray))
                .forEach(name -> schema(Objects.requireNonNull(members.get(name)), null, at + "/" + name));
        if (members.get("propertyNames") instanceof JsonObject names) {
            schema(names, "string", at + "/propertyNames");
        }
        if (members.get("properties") instanceof JsonObject properties) {
            properties.members().forEach((name, value) -> schema(value, null, at + "/properties/" + name));
        }
    }

    private void report(String at, String what) {
        findings.add(at + " " + what);
    }
}
