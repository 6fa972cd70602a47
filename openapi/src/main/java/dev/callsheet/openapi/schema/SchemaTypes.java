package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;

/** Turns schemas into types of a spec, and declares the models, enums and unions that they need. Not thread-safe. */
public final class SchemaTypes {
    /** Creates one that declares types in a sheet. */
    public SchemaTypes(Document document, Sheet sheet, Findings findings) {}

    /**
     * Returns the keys of a parameter or field with a schema: its type with values, bounds, fields and the like, its summary if the schema
     * has a description, {@code deprecated}, {@code secret}, {@code default} and {@code example}.
     *
     * @param owner the name of the type or method that has it, for types that cannot be in place: {@code PetsList}
     * @param key the name of the parameter or field
     */
    public SheetMapping value(YamlNode schema, String owner, String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns a type, such as {@code list<Pet>}, as it stands in {@code response: T}.
     *
     * @param name the name of the type to declare if the schema is an object, enum or union in place
     */
    public String type(YamlNode schema, String name) {
        throw new UnsupportedOperationException();
    }

    /** Returns what kind of value a schema describes, references followed and {@code allOf} merged. */
    public SchemaKind kind(YamlNode schema) {
        throw new UnsupportedOperationException();
    }

    /** Returns the properties of an object, those of {@code allOf} included; empty if the schema is no object. */
    public List<Property> properties(YamlNode schema) {
        throw new UnsupportedOperationException();
    }

    /** Returns whether the schema is a reference to a named schema, which becomes a type with a name. */
    public boolean isNamed(YamlNode schema) {
        throw new UnsupportedOperationException();
    }
}
