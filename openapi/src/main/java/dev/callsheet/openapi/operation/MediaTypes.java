package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.schema.SchemaKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses one of the media types that a body can have. */
final class MediaTypes {
    private final Context context;

    MediaTypes(Context context) {
        this.context = context;
    }

    /**
     * What a body can be.
     *
     * @param node the keys of the media type
     */
    record Content(MediaType type, MediaType.Kind kind, YamlNode node, Position position) {
        Optional<YamlNode> schema() {
            return Nodes.child(node, "schema");
        }
    }

    /** Returns what a body or response can be, in the order of preference; reports what only the others could hold. */
    List<Content> of(YamlNode body, boolean request) {
        List<Content> all = Nodes.entries(body, "content").stream()
                .map(this::content)
                .sorted(order(request))
                .toList();
        if (!all.isEmpty()) {
            reportOthers(all);
        }
        return all;
    }

    private void reportOthers(List<Content> all) {
        Content first = all.get(0);
        List<String> others = all.stream()
                .filter(other -> other.kind() != first.kind() && !isSame(first, other))
                .map(other -> other.type().text())
                .toList();
        if (!others.isEmpty()) {
            context.approximated(
                    first.position(),
                    "a body of several media types with different schemas has one of them",
                    first.type().text() + ", not " + String.join(", ", others));
        }
    }

    private static boolean isSame(Content one, Content other) {
        return one.schema().map(Trees::content).equals(other.schema().map(Trees::content));
    }

    private Content content(Entry entry) {
        MediaType type = MediaType.of(entry.name());
        YamlNode node = context.follow(entry.value());
        return new Content(type, kind(type, node), node, entry.position());
    }

    /** A range of media types, such as {@code *}{@code /*}, is what its schema looks like. */
    private MediaType.Kind kind(MediaType type, YamlNode node) {
        Optional<YamlNode> schema = Nodes.child(node, "schema");
        if (!type.isRange() || schema.isEmpty() || type.text().startsWith("text/")) {
            return type.kind();
        }
        return switch (context.types().kind(schema.get())) {
            case OBJECT, MAP, LIST, UNION, ANYTHING -> MediaType.Kind.JSON;
            case SCALAR -> MediaType.Kind.TEXT;
            case BINARY -> MediaType.Kind.BINARY;
        };
    }

    /** A form comes before a multipart body without files. */
    private Comparator<Content> order(boolean request) {
        return Comparator.comparing(
                        (Content content) -> request && content.kind() == MediaType.Kind.MULTIPART && !hasFiles(content)
                                ? MediaType.Kind.FORM
                                : content.kind())
                .thenComparing(content -> content.kind() == MediaType.Kind.MULTIPART);
    }

    private boolean hasFiles(Content content) {
        return content.schema().map(context.types()::properties).orElse(List.of()).stream()
                .anyMatch(part -> isFile(part.schema()));
    }

    private boolean isFile(YamlNode schema) {
        SchemaKind kind = context.types().kind(schema);
        return kind == SchemaKind.BINARY
                || (kind == SchemaKind.LIST
                        && Nodes.child(context.follow(schema), "items")
                                .filter(this::isFile)
                                .isPresent());
    }
}
