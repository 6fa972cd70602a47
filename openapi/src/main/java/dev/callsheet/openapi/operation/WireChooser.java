package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.Optional;

/**
 * Chooses how lists and objects are sent where text is. The spec of an imported document repeats lists and sends objects as JSON unless a
 * parameter says otherwise: the first is the default of OpenAPI, the second that of objects in forms.
 */
final class WireChooser {
    private final Context context;

    WireChooser(Context context) {
        this.context = context;
    }

    /** Adds the {@code wire} of a parameter that is in the path, query, a header or a cookie. */
    void choose(DeclaredParameter param, YamlNode schema, SheetMapping keys) {
        if (param.content().isPresent()) {
            content(param, schema, keys);
            return;
        }
        switch (context.types().kind(schema)) {
            case LIST -> list(param, schema, keys);
            case OBJECT, MAP -> object(param, keys);
            case ANYTHING, SCALAR, BINARY, UNION -> {}
        }
    }

    private void content(DeclaredParameter param, YamlNode schema, SheetMapping keys) {
        boolean json = param.content()
                .map(MediaType::kind)
                .filter(MediaType.Kind.JSON::equals)
                .isPresent();
        SchemaKind kind = context.types().kind(schema);
        if (json && (kind == SchemaKind.SCALAR || kind == SchemaKind.ANYTHING)) {
            keys.remove("values")
                    .remove("pattern")
                    .remove("maxOf")
                    .remove("min")
                    .remove("max")
                    .put("type", "json");
        }
        if (json || kind == SchemaKind.LIST || kind == SchemaKind.OBJECT || kind == SchemaKind.MAP) {
            keys.put("wire", "json");
        }
    }

    private void list(DeclaredParameter param, YamlNode schema, SheetMapping keys) {
        if (!isOfPlainValues(schema)) {
            return;
        }
        list(param.style(), param.isExploded(), param.place()).ifPresent(wire -> keys.put("wire", wire));
    }

    /** Returns the {@code wire} of a list of plain values; empty if it is the usual one. */
    Optional<String> list(String style, boolean exploded, Place place) {
        if (place == Place.HEADER || place == Place.COOKIE || place == Place.PATH) {
            return Optional.empty();
        }
        return switch (style) {
            case "spaceDelimited" -> exploded ? Optional.empty() : Optional.of("space");
            case "pipeDelimited" -> exploded ? Optional.empty() : Optional.of("pipe");
            case "deepObject" -> Optional.of("brackets");
            default -> exploded ? Optional.empty() : Optional.of("comma");
        };
    }

    boolean isOfPlainValues(YamlNode list) {
        return Nodes.child(context.follow(list), "items")
                .map(items -> context.types().kind(items))
                .filter(SchemaKind.SCALAR::equals)
                .isPresent();
    }

    private void object(DeclaredParameter param, SheetMapping keys) {
        boolean text = param.place() == Place.HEADER || param.place() == Place.COOKIE;
        if (!text && param.style().equals("deepObject")) {
            keys.put("wire", "brackets");
        } else if (!text && param.style().equals("form") && param.isExploded()) {
            keys.put("wire", "spread");
        } else {
            context.approximated(
                    param.position(),
                    "an object that is sent as names and values between commas is sent as JSON",
                    param.name());
        }
    }
}
