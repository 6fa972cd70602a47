package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.operation.MediaTypes.Content;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the request body of an operation into parameters or a whole body. */
final class BodyTranslator {
    private static final String TEXT = "text";
    private static final String FILE = "file";

    private final Context context;
    private final MediaTypes mediaTypes;
    private final PartTranslator parts;

    BodyTranslator(Context context) {
        this.context = context;
        this.mediaTypes = new MediaTypes(context);
        this.parts = new PartTranslator(context);
    }

    RequestBody translate(Operation operation) {
        Optional<Entry> declared = Nodes.entry(operation.node(), "requestBody");
        if (declared.isEmpty()) {
            return RequestBody.NONE;
        }
        YamlNode body = context.follow(declared.get().value());
        List<Content> contents = mediaTypes.of(body, true);
        if (contents.isEmpty()) {
            context.fault(declared.get().position(), "a request body has no media type; it was left out", "");
            return RequestBody.NONE;
        }
        return translate(
                contents, new Source(operation.owner(), body, declared.get().position()));
    }

    /**
     * Where a body comes from.
     *
     * @param owner the name of the method in upper camel case
     */
    private record Source(String owner, YamlNode node, Position position) {}

    private RequestBody translate(List<Content> contents, Source source) {
        Content content = contents.get(0);
        return switch (content.kind()) {
            case JSON -> json(content, source);
            case FORM -> form(content, source);
            case MULTIPART -> parts.multipart(content, source.owner());
            case TEXT, LINES, EVENTS -> text(content, source);
            case XML -> {
                context.approximated(content.position(), "a request body in XML is a text that callers write", "");
                yield text(content, source);
            }
            case BINARY -> file(contents, source);
        };
    }

    private RequestBody json(Content content, Source source) {
        Optional<YamlNode> schema = content.schema();
        RequestBody body = schema.isPresent() && isInPlace(schema.get())
                ? RequestBody.of(parts.inJson(schema.get(), source.owner()))
                : RequestBody.whole(whole(schema, source));
        return body.ofType(contentType(content));
    }

    /** Returns whether the properties of a schema become parameters of the method. */
    private boolean isInPlace(YamlNode schema) {
        return !context.types().isNamed(schema)
                && context.types().kind(schema) == SchemaKind.OBJECT
                && !context.types().hasExtra(schema)
                && !context.types().properties(schema).isEmpty();
    }

    private RequestBody form(Content content, Source source) {
        Optional<YamlNode> schema = content.schema();
        SchemaKind kind = schema.map(context.types()::kind).orElse(SchemaKind.ANYTHING);
        if (kind == SchemaKind.LIST || kind == SchemaKind.SCALAR || kind == SchemaKind.BINARY) {
            context.approximated(content.position(), "a form that is not an object is a text that callers write", "");
            return text(content, source);
        }
        boolean named = schema.isEmpty()
                || (!isInPlace(schema.get())
                        && (kind != SchemaKind.OBJECT
                                || (Nodes.child(content.node(), "encoding").isEmpty()
                                        && !parts.hasFiles(schema.get()))));
        return named ? RequestBody.whole(whole(schema, source)).encoded("form") : parts.form(content, source.owner());
    }

    private RequestBody text(Content content, Source source) {
        SheetMapping keys = keys(TEXT, source);
        String type = content.type().isValid() ? content.type().text() : null;
        return RequestBody.whole(keys).ofType(type);
    }

    private RequestBody file(List<Content> contents, Source source) {
        Content first = contents.get(0);
        boolean only =
                contents.stream().filter(each -> each.kind() == first.kind()).count() == 1;
        if (first.schema()
                .map(context.types()::kind)
                .filter(SchemaKind.OBJECT::equals)
                .isPresent()) {
            context.approximated(
                    first.position(),
                    "a request body of a media type that is not JSON has a schema; it is a file",
                    first.type().text());
        }
        String type = only && first.type().isValid() ? first.type().text() : null;
        return RequestBody.whole(keys(FILE, source)).ofType(type);
    }

    private static @Nullable String contentType(Content content) {
        MediaType type = content.type();
        return type.isPlainJson() || !type.isValid() ? null : type.text();
    }

    private SheetMapping whole(Optional<YamlNode> schema, Source source) {
        if (schema.isEmpty()) {
            return keys("json", source);
        }
        SheetMapping value = context.types().body(schema.get(), source.owner());
        value.remove("deprecated");
        FileTypes.remove(value, context);
        SheetMapping keys = new SheetMapping(source.position()).putMissing(value);
        keys.text("type")
                .filter(type -> type.matches("[A-Z][A-Za-z0-9]*"))
                .ifPresent(type -> keys.put("name", CamelCase.lower(type)));
        return described(keys, source);
    }

    private static SheetMapping keys(String type, Source source) {
        return described(new SheetMapping(source.position()).put("type", type), source);
    }

    private static SheetMapping described(SheetMapping keys, Source source) {
        Texts.description(source.node()).ifPresent(text -> keys.put("summary", text));
        if (!keys.has("summary")) {
            String name = keys.text("name").orElse("body");
            keys.put("summary", name.equals("body") ? "The body of the request." : "The " + words(name) + ".");
        }
        if (Nodes.isTrue(source.node(), "required")) {
            keys.put("required", "true");
        }
        return keys;
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
