package dev.callsheet.openapi.paging;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.schema.Property;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.schema.SchemaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a response down to a few levels. */
final class ResponseFields {
    private static final int LEVELS = 3;

    private final Document document;
    private final SchemaTypes types;
    private final List<Field> all = new ArrayList<>();

    ResponseFields(Document document, SchemaTypes types, YamlNode schema) {
        this.document = document;
        this.types = types;
        add(List.of(), schema);
    }

    /**
     * A field.
     *
     * @param path its names, from that in the response
     */
    record Field(List<String> path, YamlNode schema, SchemaKind kind, String type, String format, String description) {
        String plainName() {
            return Words.plain(path.get(path.size() - 1));
        }

        String text() {
            return String.join(".", path);
        }

        /** Returns the plain name of what the field is in; empty if it is in the response itself. */
        String plainParent() {
            return path.size() < 2 ? "" : Words.plain(path.get(path.size() - 2));
        }

        boolean isText() {
            return kind == SchemaKind.SCALAR && type.equals("string");
        }

        boolean isWhole() {
            return kind == SchemaKind.SCALAR && type.equals("integer");
        }

        boolean isFlag() {
            return kind == SchemaKind.SCALAR && type.equals("boolean");
        }

        boolean isAddress() {
            return isText() && (format.equals("uri") || format.equals("url") || format.equals("uri-reference"));
        }

        /** Returns whether the field may be an address though its format does not say so. */
        boolean mayBeAddress() {
            return isAddress() || description.matches("(?is).*\\b(ur[il]s?|links?|address|href)\\b.*");
        }
    }

    private void add(List<String> above, YamlNode schema) {
        for (Property property : types.properties(schema)) {
            if (property.name().contains(".") || property.name().contains("[")) {
                continue; // no path leads there
            }
            List<String> path = new ArrayList<>(above);
            path.add(property.name());
            SchemaKind kind = types.kind(property.schema());
            YamlNode followed = document.follow(property.schema());
            all.add(new Field(
                    List.copyOf(path),
                    property.schema(),
                    kind,
                    type(followed),
                    Nodes.text(followed, "format").orElse(""),
                    Nodes.text(followed, "description").orElse("")));
            if (kind == SchemaKind.OBJECT && path.size() < LEVELS) {
                add(path, property.schema());
            }
        }
    }

    private static String type(YamlNode schema) {
        List<String> several = Nodes.texts(schema, "type").stream()
                .filter(type -> !type.equals("null"))
                .toList();
        boolean values = Nodes.child(schema, "enum").isPresent();
        return values
                ? ""
                : several.size() == 1
                        ? several.get(0)
                        : Nodes.text(schema, "type").orElse("");
    }

    List<Field> all() {
        return all;
    }

    /** Returns the list of items: the only list of the response, or the one of several that is called so. */
    Optional<Field> items() {
        List<Field> lists = all.stream()
                .filter(field -> field.kind() == SchemaKind.LIST && field.path().size() == 1)
                .toList();
        if (lists.size() == 1) {
            return Optional.of(lists.get(0));
        }
        List<Field> named = lists.stream()
                .filter(list -> Words.ITEMS.contains(list.plainName()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
