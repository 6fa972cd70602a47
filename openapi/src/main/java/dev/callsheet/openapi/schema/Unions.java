package dev.callsheet.openapi.schema;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.WrittenType;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.name.TypeName;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns {@code oneOf} and {@code anyOf} into unions. */
final class Unions {
    /** Scalars, the more specific first: a variant that accepts what a later one does would hide it. */
    private static final List<String> ORDER = List.of(
            "uuid",
            "datetime",
            "datetime(rfc2822)",
            "date",
            "time",
            "long(text)",
            "decimal(text)",
            "bytes",
            "uri",
            "boolean",
            "integer",
            "long",
            "decimal",
            "number",
            "string");

    private static final int MOST_FIELDS = 10_000;
    private static final List<String> NUMBERS = List.of("integer", "long", "decimal", "number");

    private final SchemaTypes types;
    private final Document document;
    private final Findings findings;
    private final Set<String> json;
    /** The tag of each model that is a variant: a model can have only one. */
    private final Map<String, String> tags = new HashMap<>();
    /** Where the unions are whose variants are being read. */
    private final Set<Position> open = new HashSet<>();

    /**
     * @param json names of unions that cannot be told apart
     */
    Unions(SchemaTypes types, Document document, Findings findings, Set<String> json) {
        this.types = types;
        this.document = document;
        this.findings = findings;
        this.json = json;
    }

    /** Returns a union whose variants a field tells apart; one by shape if a variant is not an object. */
    TypeUse tagged(YamlNode node, Optional<Reference> self, String name) {
        Schema schema = Schema.of(node, document);
        String property = Discriminators.property(node)
                .or(() -> schema.get("discriminator").flatMap(value -> Nodes.text(value, "propertyName")))
                .orElse("");
        Map<String, Reference> variants = variants(node, self, schema, property);
        boolean objects = !variants.isEmpty()
                && schema.variants().stream()
                        .allMatch(variant -> types.reference(variant).isPresent())
                && variants.values().stream().allMatch(variant -> types.formOf(variant) == Form.OBJECT);
        if (!objects) {
            return byShape(schema, name, self.isPresent());
        }
        return types.declarations().later(name, Section.UNIONS, () -> union(name, schema, property, variants));
    }

    private SheetMapping union(String name, Schema schema, String property, Map<String, Reference> variants) {
        SheetMapping keys = new SheetMapping(schema.position());
        keys.put("summary", Texts.summary(schema, name));
        keys.put("discriminator", discriminator(property, variants, schema.position()), schema.position());
        SheetMapping models = new SheetMapping(schema.position());
        variants.forEach((tag, variant) -> models.put(tag, variantModel(variant, property, tag)));
        return keys.put("variants", models);
    }

    private YamlNode discriminator(String property, Map<String, Reference> variants, Position at) {
        Set<String> kinds = variants.values().stream()
                .map(variant ->
                        Schema.of(variant.target(), document).properties().get(property))
                .filter(Objects::nonNull)
                .flatMap(field -> Schema.of(field.schema(), document).types().stream())
                .collect(Collectors.toSet());
        boolean typed = kinds.equals(Set.of("integer")) || kinds.equals(Set.of("boolean"));
        return typed
                ? new SheetMapping(at)
                        .put("name", property)
                        .put("type", kinds.iterator().next())
                        .build()
                : SheetMapping.scalar(property, at);
    }

    /** Returns the model of a variant: another one that includes it if it has another tag in another union. */
    private String variantModel(Reference variant, String property, String tag) {
        String model = types.declared(variant).type();
        String key = property + ": " + tag;
        if (key.equals(tags.computeIfAbsent(model, unused -> key))) {
            return model;
        }
        Schema schema = Schema.of(variant.target(), document);
        String name = types.names().claim(TypeName.inPlace(model, tag), schema.position());
        types.declarations()
                .later(
                        name,
                        Section.MODELS,
                        () -> new SheetMapping(schema.position())
                                .put("summary", Texts.summary(schema, name))
                                .put("include", List.of(model), schema.position()));
        return name;
    }

    /** Returns the variants by their tags. */
    private Map<String, Reference> variants(YamlNode node, Optional<Reference> self, Schema schema, String property) {
        Map<Reference, List<String>> mapped = types.discriminators().mapping(node);
        List<Reference> listed = new ArrayList<>();
        schema.variants().forEach(variant -> types.reference(variant).ifPresent(listed::add));
        if (listed.isEmpty() && self.isPresent()) {
            types.discriminators().heirs(self.get()).stream()
                    .filter(heir -> !types.discriminators().isBase(heir))
                    .forEach(listed::add);
        }
        mapped.keySet().stream()
                .filter(variant -> !listed.contains(variant) && !self.equals(Optional.of(variant)))
                .forEach(listed::add);
        Map<String, Reference> variants = new LinkedHashMap<>();
        for (Reference variant : listed) {
            List<String> names = mapped.getOrDefault(variant, List.of(tag(variant, property)));
            names.forEach(tag -> variants.putIfAbsent(tag, variant));
        }
        return variants;
    }

    /** Returns the tag of a variant without a mapping: the only value of its field, or else the name of its schema. */
    private String tag(Reference variant, String property) {
        Property field = Schema.of(variant.target(), document).properties().get(property);
        List<YamlNode> values =
                field == null ? List.of() : Schema.of(field.schema(), document).values();
        if (values.size() == 1 && values.get(0) instanceof YamlNode.YamlScalar only) {
            return only.text();
        }
        List<String> tokens = variant.tokens();
        return tokens.isEmpty() ? types.names().of(variant) : tokens.get(tokens.size() - 1);
    }

    /** Returns one of several types as they are told apart by what they are; a declared one if it has a name. */
    TypeUse byShape(Schema schema, String name, boolean declared) {
        if (json.contains(name)) {
            findings.add(FindingKind.APPROXIMATED, schema.position(), "variants that nothing tells apart are Json");
            return TypeUse.JSON;
        }
        Optional<Position> place =
                schema.get("oneOf").or(() -> schema.get("anyOf")).map(YamlNode::position);
        if (place.isPresent() && !open.add(place.get())) {
            // A variant that includes, by `allOf`, the union that it is a variant of.
            return types.use(schema.without(Set.of("oneOf", "anyOf", "discriminator")), Place.named(name));
        }
        TypeUse union = ofShapes(schema, name, declared);
        place.ifPresent(open::remove);
        return union;
    }

    private TypeUse ofShapes(Schema schema, String name, boolean declared) {
        NotCarried.report(schema, findings);
        List<YamlNode> variants = schema.variants();
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < variants.size(); i++) {
            YamlNode variant =
                    schema.properties().isEmpty() && schema.required().isEmpty()
                            ? variants.get(i)
                            : distributed(schema, variants.get(i));
            String type = types.use(variant, Place.named(variantName(name, variants.get(i), i)))
                    .type();
            weights.put(type, weight(Schema.of(variant, document)));
        }
        List<String> apart = apart(weights, schema);
        if (apart.size() == 1) {
            return TypeUse.of(apart.get(0));
        }
        if (!declared) {
            return TypeUse.of(String.join("|", apart));
        }
        return types.declarations()
                .later(
                        name,
                        Section.UNIONS,
                        () -> new SheetMapping(schema.position())
                                .put("summary", Texts.summary(schema, name))
                                .put("anyOf", apart, schema.position()));
    }

    /** An object that requires more is more specific; of those that require as much, the one that can have less. */
    private static int weight(Schema object) {
        return object.required().size() * MOST_FIELDS - object.properties().size();
    }

    private String variantName(String owner, YamlNode variant, int index) {
        String title = types.reference(variant)
                .map(types.names()::of)
                .or(() -> Nodes.text(variant, "title"))
                .orElse("Variant" + (index + 1));
        return TypeName.inPlace(owner, title);
    }

    /** Returns a value of several types without schemas of their own. */
    TypeUse ofTypes(Schema schema, Place place) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String type : schema.types()) {
            SheetMapping only = new SheetMapping(schema.position()).put("type", type);
            YamlNode variant = Schema.allOf(List.of(schema.without(Set.of("type")), only.build()), schema.position());
            weights.put(types.use(variant, place.asName()).type(), 0);
        }
        return TypeUse.of(String.join("|", apart(weights, schema)));
    }

    /** Returns a variant with what all variants have. */
    YamlNode distributed(Schema base, YamlNode variant) {
        YamlNode shared = base.without(Set.of("oneOf", "anyOf", "discriminator", "title", "description", "nullable"));
        return Schema.allOf(List.of(shared, variant), variant.position());
    }

    /**
     * Returns types without those that another of them includes, the more specific first.
     *
     * @param weights the types, and how specific each is among objects
     */
    private List<String> apart(Map<String, Integer> weights, Schema schema) {
        Set<String> all = weights.keySet().stream()
                .flatMap(text -> WrittenType.variants(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.contains("json")) {
            if (all.size() > 1) {
                findings.add(
                        FindingKind.APPROXIMATED,
                        schema.position(),
                        "one of several types that can be anything is Json");
            }
            return List.of("json");
        }
        String widest = NUMBERS.stream()
                .filter(all::contains)
                .reduce((first, second) -> second)
                .orElse("");
        all.removeIf(type -> NUMBERS.contains(type) && !type.equals(widest));
        return all.stream().sorted(Comparator.comparingInt(Unions::rank)).toList();
    }

    /** Models and enums stay in the order of the document; scalars follow, then lists and maps. */
    private static int rank(String type) {
        if (ORDER.contains(type)) {
            return 1 + ORDER.indexOf(type);
        }
        return type.startsWith("list<") ? 100 : type.startsWith("map<") ? 101 : 0;
    }
}
