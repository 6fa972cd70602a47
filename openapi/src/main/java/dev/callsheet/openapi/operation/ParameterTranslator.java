package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.NullTypes;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.Deprecation;
import dev.callsheet.openapi.text.PlainText;
import java.util.Optional;

/** Turns a parameter of the document into one of the language. */
final class ParameterTranslator {
    private final Context context;
    private final WireChooser wires;

    ParameterTranslator(Context context) {
        this.context = context;
        this.wires = new WireChooser(context);
    }

    /**
     * Returns the keys of a parameter but for its place.
     *
     * @param owner the name of the method in upper camel case
     */
    SheetMapping translate(DeclaredParameter param, String owner) {
        SheetMapping keys = new SheetMapping(param.position());
        Optional<YamlNode> schema = param.schema();
        if (schema.isPresent() && isOneText(param, schema.get())) {
            keys.put("type", "string");
        } else if (schema.isPresent()) {
            keys.putMissing(context.types().value(schema.get(), owner, param.name()));
            NullTypes.remove(keys);
            wires.choose(param, schema.get(), keys);
        }
        own(param.node(), keys);
        if (param.place() == Place.PATH || Nodes.isTrue(param.node(), "required")) {
            require(param, keys);
        }
        if (!keys.has("summary")) {
            keys.put("summary", PlainText.ofName(param.name()));
        }
        return keys;
    }

    /** Returns whether a value of any type is one text here. */
    private boolean isOneText(DeclaredParameter param, YamlNode schema) {
        SchemaKind kind = context.types().kind(schema);
        if (kind == SchemaKind.ANYTHING && param.content().isEmpty()) {
            return true;
        }
        boolean several = kind == SchemaKind.LIST || kind == SchemaKind.OBJECT || kind == SchemaKind.MAP;
        if (param.place() == Place.PATH && several) {
            context.approximated(
                    param.position(), "a list or object in a path is a text that callers join", param.name());
            return true;
        }
        return kind == SchemaKind.BINARY;
    }

    /** Sets what the parameter says itself, beside its schema. */
    private void own(YamlNode node, SheetMapping keys) {
        Texts.description(node).ifPresent(text -> keys.put("summary", text));
        if (Nodes.isTrue(node, "deprecated")) {
            keys.put(
                    "deprecated", Deprecation.of(Nodes.text(node, "description").orElse("")));
        }
        if (!keys.has("const")) {
            example(node).ifPresent(text -> keys.put("example", text));
        }
    }

    private Optional<String> example(YamlNode node) {
        return Nodes.child(node, "example")
                .or(() -> Nodes.entries(node, "examples").stream()
                        .findFirst()
                        .flatMap(first -> Nodes.child(context.follow(first.value()), "value")))
                .flatMap(Nodes::text)
                .filter(text -> !text.isBlank());
    }

    private void require(DeclaredParameter param, SheetMapping keys) {
        if (!keys.has("const")) {
            keys.put("required", "true").remove("default");
        }
        if (param.place() == Place.PATH && !Nodes.isTrue(param.node(), "required")) {
            context.fault(param.position(), "a parameter in the path is not `required`; it is here", param.name());
        }
    }
}
