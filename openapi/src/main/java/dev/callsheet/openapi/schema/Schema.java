package dev.callsheet.openapi.schema;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Nodes.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema as a whole: its references are followed and what {@code allOf} lists is merged, so that each keyword is found wherever it was
 * written. Where several parts have a keyword, the outermost counts: it is the most specific.
 */
final class Schema {
    private static final String ALL_OF = "allOf";
    private static final String DISCRIMINATOR = "discriminator";
    private static final Set<String> ANNOTATIONS = Set.of(
            "type",
            "title",
            "description",
            "nullable",
            "readOnly",
            "writeOnly",
            "deprecated",
            "default",
            "example",
            "examples",
            "externalDocs",
            "xml");
    private static final Set<String> CHOICE = Set.of("required", "title", "description");
    private static final Set<String> OBJECT_KEYS =
            Set.of("properties", "additionalProperties", "patternProperties", "required");
    private static final Set<String> STRING_KEYS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> NUMBER_KEYS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final Position position;
    /** The parts, those of {@code allOf} first, the outermost last. */
    private final List<YamlMapping> parts;

    private final Document document;

    private Schema(Position position, List<YamlMapping> parts, Document document) {
        this.document = document;
        this.position = position;
        this.parts = List.copyOf(parts);
    }

    /** Reads a schema. {@code true}, and whatever else is not a mapping, is a schema without keywords. */
    static Schema of(YamlNode node, Document document) {
        List<YamlMapping> parts = new ArrayList<>();
        collect(node, document, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new Schema(node.position(), parts, document);
    }

    private static void collect(YamlNode node, Document document, List<YamlMapping> parts, Set<YamlNode> known) {
        YamlNode target = document.follow(node);
        // What is included a second time, or includes itself, adds nothing.
        if (target instanceof YamlMapping mapping && known.add(mapping)) {
            for (YamlNode part : Nodes.items(mapping, ALL_OF)) {
                int first = parts.size();
                collect(part, document, parts, known);
                if (Nodes.child(document.follow(part), DISCRIMINATOR).isPresent()) {
                    parts.subList(first, parts.size()).replaceAll(Schema::asBase);
                }
            }
            parts.add(mapping);
        }
        // Keywords beside a reference: ignored by OpenAPI 3.0, and meant all the same by whoever wrote them.
        if (node instanceof YamlMapping beside
                && beside.entries().size() > 1
                && document.reference(node).isPresent()) {
            parts.add(beside);
        }
    }

    /** A variant that includes its union has the fields that all variants share, and is none of the others. */
    private static YamlMapping asBase(YamlMapping union) {
        return without(union, Set.of("oneOf", "anyOf", DISCRIMINATOR));
    }

    private static YamlMapping without(YamlMapping part, Set<String> keys) {
        return new YamlMapping(
                part.entries().stream()
                        .filter(entry -> !keys.contains(entry.name()))
                        .toList(),
                part.position());
    }

    /** Returns whether the keys of a schema beside one say nothing of its values. */
    static boolean isOnlyAbout(YamlNode schema, String key) {
        return Nodes.entries(schema).stream()
                .map(Entry::name)
                .allMatch(name -> name.equals(key) || name.startsWith("x-") || ANNOTATIONS.contains(name));
    }

    Position position() {
        return position;
    }

    /** Returns the value of a keyword; empty if it is absent. */
    Optional<YamlNode> get(String key) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Optional<YamlNode> value = Nodes.child(parts.get(i), key);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Nodes::text);
    }

    /** Returns whether a part says that a keyword is {@code true}. */
    boolean isTrue(String key) {
        return parts.stream().anyMatch(part -> Nodes.isTrue(part, key));
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    private boolean hasAny(Set<String> keys) {
        return keys.stream().anyMatch(this::has);
    }

    /** Returns whether null is a value, in one of the ways to say it. */
    boolean isNullable() {
        return isTrue("nullable")
                || isTrue("x-nullable")
                || written().contains("null")
                || values().stream().anyMatch(Nodes::isNull)
                || branches().stream().anyMatch(Schema::isNullType);
    }

    /** Returns the types but {@code null}; what the other keywords are about if there is no {@code type}. */
    List<String> types() {
        List<String> written =
                written().stream().filter(type -> !type.equals("null")).toList();
        return written.isEmpty() ? implied() : written;
    }

    private List<String> written() {
        return get("type")
                .map(type -> type instanceof YamlScalar scalar ? List.of(scalar.text()) : texts(type))
                .orElse(List.of());
    }

    private static List<String> texts(YamlNode types) {
        Set<String> texts = new LinkedHashSet<>();
        for (YamlNode type : Nodes.items(types)) {
            texts.add(Nodes.isNull(type) ? "null" : Nodes.text(type).orElse(""));
        }
        return List.copyOf(texts);
    }

    private List<String> implied() {
        if (!values().isEmpty()) {
            return values().stream()
                    .map(value -> Nodes.typeOf((YamlScalar) value))
                    .filter(type -> type != ScalarType.NULL)
                    .map(Schema::typeOf)
                    .distinct()
                    .toList();
        }
        if (hasAny(OBJECT_KEYS) && variants().isEmpty()) {
            return List.of("object");
        }
        if (has("items") || has("prefixItems")) {
            return List.of("array");
        }
        if (hasAny(STRING_KEYS)) {
            return List.of("string");
        }
        return hasAny(NUMBER_KEYS) ? List.of("number") : List.of();
    }

    /** Returns the type of a scalar as schemas call it. */
    static String typeOf(ScalarType type) {
        return switch (type) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
        };
    }

    /** Returns the scalars that {@code enum} lists, or the one of {@code const}, or those that {@code oneOf} lists one by one. */
    List<YamlNode> values() {
        Optional<YamlNode> constant = get("const").filter(YamlScalar.class::isInstance);
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        List<YamlNode> listed = get("enum").map(Nodes::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .toList();
        return listed.isEmpty() && isChoiceOfConstants()
                ? variants().stream()
                        .map(this::constant)
                        .flatMap(Optional::stream)
                        .toList()
                : listed;
    }

    /** Returns whether {@code oneOf} or {@code anyOf} has nothing but constants: an enum whose values have texts. */
    boolean isChoiceOfConstants() {
        return variants().size() > 1
                && variants().stream().allMatch(variant -> constant(variant).isPresent());
    }

    private Optional<YamlNode> constant(YamlNode schema) {
        return Nodes.child(document.follow(schema), "const").filter(YamlScalar.class::isInstance);
    }

    /** Returns the schemas of {@code oneOf} or {@code anyOf}. */
    List<YamlNode> branches() {
        return get("oneOf").or(() -> get("anyOf")).map(Nodes::items).orElse(List.of());
    }

    /** Returns the schemas of {@link #branches} that say what a value is: not those of null alone, and not {@link #choices}. */
    List<YamlNode> variants() {
        return branches().stream()
                .filter(branch -> !isNullType(branch) && !isChoice(branch))
                .toList();
    }

    /** Returns the schemas of {@link #branches} that only say which properties are required. */
    List<YamlNode> choices() {
        return branches().stream().filter(Schema::isChoice).toList();
    }

    private static boolean isChoice(YamlNode branch) {
        return Nodes.child(branch, "required").isPresent()
                && Nodes.entries(branch).stream().map(Entry::name).allMatch(CHOICE::contains);
    }

    /** Returns whether a schema has no value but null, in one of the ways to say it. */
    static boolean isNullType(YamlNode schema) {
        Optional<YamlNode> type =
                schema instanceof YamlMapping mapping ? mapping.entry("type").map(Entry::value) : Optional.empty();
        List<YamlNode> values = Nodes.items(schema, "enum");
        return type.filter(Schema::isNull).isPresent()
                || (!values.isEmpty() && values.stream().allMatch(Nodes::isNull))
                || isNullObject(schema);
    }

    private static boolean isNull(YamlNode type) {
        return type instanceof YamlScalar scalar && scalar.text().equals("null");
    }

    /** An object that can be null and has no properties: the only way of OpenAPI 3.0 to say null in {@code oneOf}. */
    private static boolean isNullObject(YamlNode schema) {
        return Nodes.isTrue(schema, "nullable")
                && Nodes.text(schema, "additionalProperties")
                        .filter("false"::equals)
                        .isPresent()
                && Nodes.entries(schema, "properties").isEmpty();
    }

    /** Returns the properties of all parts; one that several parts declare has what all of them say. */
    Map<String, Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        Set<String> required = required();
        for (YamlMapping part : parts) {
            for (Entry entry : Nodes.entries(part, "properties")) {
                Property before = properties.get(entry.name());
                YamlNode schema = before == null || before.schema().equals(entry.value())
                        ? entry.value()
                        : allOf(
                                List.of(before.schema(), entry.value()),
                                entry.value().position());
                properties.put(
                        entry.name(),
                        new Property(entry.name(), schema, required.contains(entry.name()), entry.position()));
            }
        }
        return properties;
    }

    /** Returns the names that a part says are required. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> required.addAll(Nodes.texts(part, "required")));
        return required;
    }

    /** Returns the schemas that the schema itself lists in {@code allOf}. */
    List<YamlNode> allOf() {
        return Nodes.items(own(), ALL_OF);
    }

    /** Returns the names of the properties that the schema itself lists. */
    List<String> ownProperties() {
        return Nodes.entries(own(), "properties").stream().map(Entry::name).toList();
    }

    /** Returns the names that the schema itself, and not one that it refers to, says are required. */
    Set<String> ownRequired() {
        Set<String> required = new LinkedHashSet<>(Nodes.texts(own(), "required"));
        for (YamlNode part : allOf()) {
            required.addAll(Nodes.texts(part, "required"));
        }
        return required;
    }

    private YamlNode own() {
        return parts.isEmpty() ? new YamlMapping(List.of(), position) : parts.get(parts.size() - 1);
    }

    /** Returns a schema that is all of these. */
    static YamlMapping allOf(List<YamlNode> schemas, Position position) {
        YamlScalar key = new YamlScalar(ALL_OF, false, null, position);
        return new YamlMapping(List.of(new Entry(key, new YamlSequence(schemas, position))), position);
    }

    /** Returns a schema without some of its keywords, as a node. */
    YamlNode without(Set<String> keys) {
        Set<String> merged = new LinkedHashSet<>(keys);
        merged.addAll(List.of("$ref", ALL_OF));
        List<YamlNode> rest = new ArrayList<>();
        parts.forEach(part -> rest.add(without(part, merged)));
        return rest.size() == 1 ? rest.get(0) : allOf(rest, position);
    }
}
