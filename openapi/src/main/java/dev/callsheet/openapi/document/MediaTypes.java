package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.List;
import java.util.function.Supplier;

/** Lists of media types in Swagger 2.0. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    private MediaTypes() {}

    /** Returns the media types of {@code consumes} or {@code produces}. */
    static List<YamlScalar> of(YamlNode node, String key) {
        return Nodes.items(node, key).stream()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .toList();
    }

    /** Returns the media types of an operation: its own, or else those of the document. An empty list counts as absent. */
    static List<YamlScalar> of(YamlNode operation, YamlNode document, String key) {
        List<YamlScalar> own = of(operation, key);
        return own.isEmpty() ? of(document, key) : own;
    }

    static List<YamlScalar> orElse(List<YamlScalar> types, Supplier<YamlScalar> other) {
        return types.isEmpty() ? List.of(other.get()) : types;
    }

    /** Returns whether a media type is this one, whatever its parameters. */
    static boolean is(YamlScalar type, String name) {
        String text = type.text();
        int end = text.indexOf(';');
        return (end < 0 ? text : text.substring(0, end)).strip().equalsIgnoreCase(name);
    }
}
