package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Nodes.ScalarType;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.name.TypeName;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns schemas into types of a spec, and declares the models, enums and unions that they need. Only what is asked for is declared: schemas
 * that nothing uses are left out. Not thread-safe.
 */
public final class SchemaTypes {
    private final Document document;
    private final Findings findings;
    private final TypeNames names;
    private final Discriminators discriminators;
    private final Declarations declarations;
    private final Members members;
    private final Models models;
    private final Unions unions;
    private final Map<Reference, TypeUse> known = new HashMap<>();
    /** The schemas that are being read and have no name of their own, so that they cannot refer to themselves. */
    private final Set<Reference> open = new HashSet<>();

    /**
     * Creates one that declares types in a sheet.
     *
     * @param changes names of types that are not possible, and unions that cannot be told apart
     */
    public SchemaTypes(Document document, Sheet sheet, Findings findings, TypeChanges changes) {
        this.document = document;
        this.findings = findings;
        this.names = new TypeNames(document, changes.names(), findings);
        this.discriminators = new Discriminators(document);
        this.declarations = new Declarations(sheet);
        this.members = new Members(this, document, findings);
        this.models = new Models(this, document, findings);
        this.unions = new Unions(this, document, findings, changes.json());
    }

    /**
     * Returns the keys of a parameter with a schema: its type with values, bounds, fields and the like, its summary if the schema has a
     * description, {@code deprecated}, {@code secret}, {@code default} and {@code example}.
     *
     * @param owner the name of the method that has it, for types that cannot be in place: {@code PetsList}
     * @param key the name of the parameter
     */
    public SheetMapping value(YamlNode schema, String owner, String key) {
        return members.parameter(schema, owner, key);
    }

    /** Returns the keys of a whole body, as {@link #value}; its example is JSON unless it is a scalar. */
    public SheetMapping body(YamlNode schema, String owner) {
        return members.body(schema, owner);
    }

    /** Returns the fields of an object, for a response or failure with fields in place. */
    public YamlMapping fields(YamlNode schema, String owner) {
        return models.fields(Schema.of(schema, document), owner, List.of());
    }

    /**
     * Returns a type, such as {@code list<Pet>}, as it stands in {@code response: T}.
     *
     * @param name the name of the type to declare if the schema is an object, enum or union in place
     */
    public String type(YamlNode schema, String name) {
        return use(schema, Place.named(name)).text();
    }

    /** Returns what kind of value a schema describes, references followed and {@code allOf} merged. */
    public SchemaKind kind(YamlNode schema) {
        return formOf(schema).kind();
    }

    /** Returns the properties of an object, those of {@code allOf} included; empty if the schema is not an object. */
    public List<Property> properties(YamlNode schema) {
        return kind(schema) == SchemaKind.OBJECT
                ? List.copyOf(Schema.of(schema, document).properties().values())
                : List.of();
    }

    /** Returns whether an object has other properties than those that are declared, so that it needs a model. */
    public boolean hasExtra(YamlNode schema) {
        return Models.extra(Schema.of(schema, document)).isPresent();
    }

    /** Returns whether the schema is a reference to a named schema, which becomes a type with a name. */
    public boolean isNamed(YamlNode schema) {
        return reference(schema).isPresent();
    }

    /** Declares all types that were asked for. To be called once, at the end. */
    public void finish() {
        declarations.finish();
    }

    /** Returns the type of a schema at a place. */
    TypeUse use(YamlNode node, Place place) {
        Schema schema = Schema.of(node, document);
        TypeUse use = reference(node).map(this::declared).orElseGet(() -> inPlace(node, schema, place));
        return use.orNull(schema.isNullable());
    }

    /**
     * Returns the reference that a schema is but for its description: {@code $ref}, or the only one in {@code allOf}, {@code oneOf} or
     * {@code anyOf}.
     */
    Optional<Reference> reference(YamlNode node) {
        if (Nodes.child(node, "$ref").isPresent()) {
            return document.reference(node);
        }
        for (String key : List.of("allOf", "oneOf", "anyOf")) {
            List<YamlNode> parts = Nodes.items(node, key).stream()
                    .filter(part -> key.equals("allOf") || !Schema.isNullType(part))
                    .toList();
            if (parts.size() == 1 && Schema.isOnlyAbout(node, key)) {
                return reference(parts.get(0));
            }
        }
        return Optional.empty();
    }

    /** Returns the type of a schema that has a name; declares it if it needs to be. */
    TypeUse declared(Reference reference) {
        TypeUse before = known.get(reference);
        if (before != null) {
            return before;
        }
        if (!open.add(reference)) {
            findings.add(
                    FindingKind.APPROXIMATED,
                    reference.target().position(),
                    "a list, map or union that contains itself is Json there");
            return TypeUse.JSON;
        }
        TypeUse use = declare(reference, Schema.of(reference.target(), document));
        open.remove(reference);
        known.put(reference, use);
        return use;
    }

    private TypeUse declare(Reference reference, Schema schema) {
        String name = names.of(reference);
        return switch (formOf(reference)) {
            case OBJECT -> {
                known.put(reference, TypeUse.of(name));
                Set<String> tags = discriminators.ofVariant(reference);
                yield declarations.later(name, Section.MODELS, () -> models.model(name, schema, tags));
            }
            case ENUM -> declarations.later(name, Section.ENUMS, () -> enumeration(name, schema));
            case TAGGED, BASE -> {
                known.put(reference, TypeUse.of(name));
                yield unions.tagged(reference.target(), Optional.of(reference), name);
            }
            case UNION -> {
                known.put(reference, TypeUse.of(name));
                yield unions.byShape(schema, name, true);
            }
            case LIST -> inPlace(reference.target(), schema, Place.named(TypeName.inPlace(name, "Item")));
            case MAP -> inPlace(reference.target(), schema, Place.named(TypeName.inPlace(name, "Value")));
            case CONSTANT, SCALAR, BINARY, SINGLE, SEVERAL_TYPES, ANYTHING ->
                inPlace(reference.target(), schema, Place.named(name));
        };
    }

    private TypeUse inPlace(YamlNode node, Schema schema, Place place) {
        return switch (Form.of(schema, false)) {
            case OBJECT -> object(schema, place);
            case ENUM -> values(schema, place);
            case CONSTANT -> constant(schema);
            case TAGGED -> unions.tagged(node, Optional.empty(), names.claim(place.name(), node.position()));
            case BASE, UNION -> unions.byShape(schema, place.name(), false);
            case SINGLE -> use(single(schema), place);
            case SEVERAL_TYPES -> unions.ofTypes(schema, place);
            case LIST -> list(schema, place);
            case MAP -> map(schema, place);
            case BINARY -> binary(schema, place);
            case SCALAR -> scalar(schema);
            case ANYTHING -> anything(schema);
        };
    }

    private YamlNode single(Schema schema) {
        YamlNode only = schema.variants().get(0);
        return schema.properties().isEmpty() ? only : unions.distributed(schema, only);
    }

    private TypeUse object(Schema schema, Place place) {
        if (place.inPlace() && Models.extra(schema).isEmpty()) {
            return TypeUse.object(models.fields(schema, place.name(), place.enclosing()));
        }
        String name = names.claim(place.name(), schema.position());
        return declarations.later(name, Section.MODELS, () -> models.model(name, schema, Set.of()));
    }

    private TypeUse values(Schema schema, Place place) {
        String type = Form.isWhole(schema) ? "integer" : "string";
        NotCarried.report(schema, findings);
        if (place.inPlace()) {
            return TypeUse.withValues(type, EnumValues.of(schema));
        }
        String name = names.claim(place.name(), schema.position());
        return declarations.later(name, Section.ENUMS, () -> enumeration(name, schema));
    }

    private SheetMapping enumeration(String name, Schema schema) {
        SheetMapping keys = new SheetMapping(schema.position());
        keys.put("summary", Texts.summary(schema, name));
        if (Form.isWhole(schema)) {
            keys.put("type", "integer");
        }
        return keys.put("values", EnumValues.of(schema), schema.position());
    }

    private TypeUse constant(Schema schema) {
        YamlScalar value = (YamlScalar) schema.values().get(0);
        String type = Nodes.typeOf(value) == ScalarType.NUMBER && !value.text().matches("-?[0-9]+")
                ? "number"
                : ScalarTypes.of(Schema.typeOf(Nodes.typeOf(value)), schema);
        boolean whole = Nodes.typeOf(value) == ScalarType.NUMBER
                && !type.equals("decimal")
                && value.text().matches("-?[0-9]{1,18}");
        return TypeUse.constant(whole ? "long" : plain(type), value.text());
    }

    /** Returns a type without the format of texts: a constant is as it is written. */
    private static String plain(String type) {
        return Set.of("boolean", "number", "decimal", "integer", "long").contains(type) ? type : "string";
    }

    private TypeUse list(Schema schema, Place place) {
        NotCarried.report(schema, findings);
        Optional<YamlNode> items = schema.get("items").filter(YamlMapping.class::isInstance);
        if (items.isEmpty() && (schema.has("prefixItems") || schema.has("items"))) {
            findings.add(FindingKind.APPROXIMATED, schema.position(), "a tuple is a list of Json");
        }
        return items.map(element -> element(element, place))
                .orElse(TypeUse.JSON)
                .in("list");
    }

    private TypeUse map(Schema schema, Place place) {
        NotCarried.report(schema, findings);
        Optional<YamlNode> values = Models.extra(schema).filter(YamlMapping.class::isInstance);
        return values.map(value -> element(value, place)).orElse(TypeUse.JSON).in("map");
    }

    /** Returns the type of the elements of a list or map. */
    private TypeUse element(YamlNode node, Place place) {
        Form form = formOf(node);
        // Only what is directly in a list or map can be in place.
        TypeUse use = use(node, place.element(form == Form.OBJECT || form == Form.ENUM));
        return use.constant() == null ? use : new TypeUse(use.type(), use.nullable(), null, null, null);
    }

    private TypeUse binary(Schema schema, Place place) {
        if (place.files()) {
            return TypeUse.of("file");
        }
        findings.add(FindingKind.APPROXIMATED, schema.position(), "bytes in JSON without an encoding are a text");
        return TypeUse.of("string");
    }

    private TypeUse scalar(Schema schema) {
        NotCarried.report(schema, findings);
        return TypeUse.of(ScalarTypes.of(schema.types().get(0), schema));
    }

    private TypeUse anything(Schema schema) {
        NotCarried.report(schema, findings);
        return TypeUse.JSON;
    }

    TypeNames names() {
        return names;
    }

    Declarations declarations() {
        return declarations;
    }

    Discriminators discriminators() {
        return discriminators;
    }

    Members members() {
        return members;
    }

    Form formOf(Reference reference) {
        return Form.of(Schema.of(reference.target(), document), discriminators.isBase(reference));
    }

    Form formOf(YamlNode node) {
        return Form.of(
                Schema.of(node, document),
                reference(node).filter(discriminators::isBase).isPresent());
    }
}
