package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.operation.MediaTypes.Content;
import dev.callsheet.openapi.schema.Property;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.NullTypes;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.PlainText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the properties of a request body into parameters of the method. */
final class PartTranslator {
    private static final String MULTIPART = "multipart";

    private final Context context;
    private final WireChooser wires;

    PartTranslator(Context context) {
        this.context = context;
        this.wires = new WireChooser(context);
    }

    /** Returns the parameters of a JSON object. */
    Map<String, SheetMapping> inJson(YamlNode schema, String owner) {
        Map<String, SheetMapping> params = properties(schema, owner);
        params.values().forEach(keys -> {
            FileTypes.remove(keys, context);
            keys.text("type").filter(type -> type.startsWith("list<")).ifPresent(type -> jsonExample(type, keys));
        });
        return params;
    }

    /** The example of a list is in JSON here, not with commas between plain values. */
    private static void jsonExample(String type, SheetMapping keys) {
        boolean numbers = type.matches("list<(integer|long|number|decimal|boolean).*");
        keys.text("example")
                .ifPresent(example -> keys.put(
                        "example",
                        Arrays.stream(example.split(","))
                                .map(item -> numbers ? item : "\"" + item.replaceAll("([\"\\\\])", "\\\\$1") + "\"")
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    /** Returns a form; a multipart body if it has a file. */
    RequestBody form(Content content, String owner) {
        Map<String, SheetMapping> params = textual(content, owner);
        boolean files = params.values().stream().anyMatch(FileTypes::has);
        if (files) {
            context.fault(content.position(), "a form cannot have files; it is a multipart body", "");
        }
        return RequestBody.of(params).encoded(files ? MULTIPART : "form");
    }

    boolean hasFiles(YamlNode schema) {
        return context.types().properties(schema).stream()
                .anyMatch(property -> context.types().kind(property.schema()) == SchemaKind.BINARY);
    }

    RequestBody multipart(Content content, String owner) {
        Map<String, SheetMapping> params = textual(content, owner);
        if (params.isEmpty()) {
            context.approximated(
                    content.position(), "a multipart body without declared parts takes files by their names", "");
            params.put(
                    "parts",
                    new SheetMapping(content.position())
                            .put("type", "map<file>")
                            .put("summary", "The parts of the body by their names."));
        }
        boolean usual = content.type().text().equals("multipart/form-data");
        String type = usual || !content.type().isValid() ? null : content.type().text();
        return RequestBody.of(params).encoded(MULTIPART).ofType(type);
    }

    private Map<String, SheetMapping> textual(Content content, String owner) {
        Map<String, SheetMapping> params =
                content.schema().map(schema -> properties(schema, owner)).orElseGet(LinkedHashMap::new);
        Map<String, YamlNode> schemas = new LinkedHashMap<>();
        content.schema()
                .ifPresent(schema -> context.types()
                        .properties(schema)
                        .forEach(property -> schemas.put(property.name(), property.schema())));
        params.forEach((name, keys) -> {
            NullTypes.remove(keys);
            Optional<YamlNode> encoding =
                    Nodes.child(content.node(), "encoding").flatMap(all -> Nodes.child(all, name));
            YamlNode schema = schemas.get(name);
            if (encoding.isPresent() && schema != null) {
                encode(encoding.get(), schema, keys, content.kind());
            }
        });
        return params;
    }

    private void encode(YamlNode encoding, YamlNode schema, SheetMapping keys, MediaType.Kind kind) {
        if (kind == MediaType.Kind.MULTIPART) {
            Nodes.text(encoding, "contentType")
                    .filter(type -> MediaType.of(type).isValid())
                    .filter(type -> !isUsual(type, keys))
                    .ifPresent(type -> keys.put("contentType", type));
            Nodes.child(encoding, "headers")
                    .ifPresent(headers -> context.leftOut(
                            headers.position(), "headers of a part of a multipart body are not carried", ""));
            return;
        }
        boolean list = context.types().kind(schema) == SchemaKind.LIST;
        String style = Nodes.text(encoding, "style").orElse("form");
        boolean exploded =
                Nodes.text(encoding, "explode").map("true"::equalsIgnoreCase).orElse(style.equals("form"));
        if (list && wires.isOfPlainValues(schema)) {
            wires.list(style, exploded, Place.BODY).ifPresent(wire -> keys.put("wire", wire));
        } else if (style.equals("deepObject")) {
            keys.put("wire", "brackets");
        } else if (!list && Nodes.child(encoding, "style").isPresent() && exploded && isObject(schema)) {
            keys.put("wire", "spread");
        }
    }

    private boolean isObject(YamlNode schema) {
        SchemaKind kind = context.types().kind(schema);
        return kind == SchemaKind.OBJECT || kind == SchemaKind.MAP;
    }

    /** Returns whether a part has a content type anyway: an upload says its own, an object is JSON. */
    private static boolean isUsual(String type, SheetMapping keys) {
        MediaType media = MediaType.of(type);
        boolean object = keys.has("fields")
                || keys.text("type")
                        .filter(text -> text.matches(".*[A-Z<].*|json"))
                        .isPresent();
        return (media.text().equals("text/plain") && !type.contains(";"))
                || (object && media.isPlainJson() && !FileTypes.has(keys));
    }

    private Map<String, SheetMapping> properties(YamlNode schema, String owner) {
        Map<String, SheetMapping> params = new LinkedHashMap<>();
        for (Property property : context.types().properties(schema)) {
            if (!Nodes.isTrue(context.follow(property.schema()), "readOnly")) {
                params.put(property.name(), part(property, owner));
            }
        }
        return params;
    }

    private SheetMapping part(Property property, String owner) {
        SheetMapping keys = new SheetMapping(property.position())
                .putMissing(context.types().value(property.schema(), owner, property.name()));
        if (property.required() && !keys.has("const")) {
            keys.put("required", "true").remove("default");
        }
        if (!keys.has("summary")) {
            keys.put("summary", PlainText.ofName(property.name()));
        }
        return keys;
    }
}
