package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.operation.MediaTypes.Content;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the content of a successful response into what stands under {@code response}. */
final class ResponseShapes {
    private final Context context;
    private final MediaTypes mediaTypes;
    private final SharedTypes shared;

    ResponseShapes(Context context, SharedTypes shared) {
        this.context = context;
        this.mediaTypes = new MediaTypes(context);
        this.shared = shared;
    }

    /**
     * Returns what a response holds.
     *
     * @param name the name of its type if it has none
     */
    ResponseShape of(DeclaredResponse response, String name) {
        Position at = response.position();
        List<Content> contents = mediaTypes.of(response.node(), false);
        if (contents.isEmpty()) {
            return ResponseShape.none(at);
        }
        Content content = contents.get(0);
        return switch (content.kind()) {
            case JSON -> json(content, response, name).accepting(accept(contents));
            case EVENTS -> ResponseShape.word("events<" + event(content, name) + ">", at);
            case LINES -> ResponseShape.word("lines<" + line(content, name) + ">", at);
            case TEXT, FORM -> ResponseShape.word("text", at).accepting(accept(contents));
            case XML -> {
                context.approximated(content.position(), "a response in XML is a text that callers read", "");
                yield ResponseShape.word("text", at).accepting(accept(contents));
            }
            case BINARY, MULTIPART -> ResponseShape.word("file", at).accepting(accept(contents));
        };
    }

    /** Returns the media types of the kind that is read; empty if it is JSON as usual. */
    private static List<String> accept(List<Content> contents) {
        MediaType.Kind kind = contents.get(0).kind();
        List<MediaType> types = contents.stream()
                .filter(content -> content.kind() == kind)
                .map(Content::type)
                .toList();
        boolean usual = kind == MediaType.Kind.JSON && types.stream().anyMatch(MediaType::isPlainJson);
        boolean valid = types.stream().allMatch(MediaType::isValid);
        return usual || !valid
                ? List.of()
                : types.stream().map(MediaType::text).distinct().toList();
    }

    private ResponseShape json(Content content, DeclaredResponse response, String name) {
        Optional<YamlNode> schema = content.schema();
        if (schema.isEmpty()) {
            return ResponseShape.word("json", response.position());
        }
        Optional<Reference> reference = response.reference();
        if (!context.types().isNamed(schema.get()) && reference.isPresent()) {
            String type = shared.of(reference.get(), response.component().orElse(name), schema.get());
            return ResponseShape.word(type, response.position());
        }
        return new ResponseShape(shape(schema.get(), name, response.position()), List.of());
    }

    /** Returns the fields of an object in place, or a type. */
    YamlNode shape(YamlNode schema, String name, Position at) {
        boolean fields = !context.types().isNamed(schema)
                && context.types().kind(schema) == SchemaKind.OBJECT
                && !context.types().hasExtra(schema)
                && !context.types().properties(schema).isEmpty();
        return fields
                ? context.types().fields(schema, name)
                : SheetMapping.scalar(context.types().type(schema, name), at);
    }

    private String event(Content content, String name) {
        Optional<YamlNode> schema = itemSchema(content);
        boolean text = schema.isEmpty() || context.types().kind(schema.get()) == SchemaKind.SCALAR;
        return text ? "text" : context.types().type(schema.get(), name + "Event");
    }

    private String line(Content content, String name) {
        Optional<YamlNode> schema = itemSchema(content);
        Optional<YamlNode> items = schema.filter(known -> context.types().kind(known) == SchemaKind.LIST)
                .flatMap(list -> Nodes.child(context.follow(list), "items"));
        return Stream.of(items, schema)
                .flatMap(Optional::stream)
                .findFirst()
                .map(known -> context.types().kind(known) == SchemaKind.BINARY
                        ? "json"
                        : context.types().type(known, name + "Line"))
                .orElse("json");
    }

    /** OpenAPI 3.2 has a keyword for what is sent one after another; earlier versions have only {@code schema}. */
    private static Optional<YamlNode> itemSchema(Content content) {
        return Nodes.child(content.node(), "itemSchema").or(content::schema);
    }
}
