package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * The text and the Java name of a code, value or family: a text alone, or {@code {summary: ..., name: ...}}.
 *
 * @param summary null if there is none
 * @param javaName the {@code name} override; null if there is none
 */
record Label(@Nullable String summary, @Nullable String javaName) {
    private static final Label NONE = new Label(null, null);

    static Label read(Entry entry, Element element, Context context) {
        YamlNode value = entry.value();
        if (value instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, entry.position(), element, context);
            return new Label(keys.text("summary"), keys.word("name"));
        }
        if (value instanceof YamlScalar scalar) {
            return scalar.isAbsent() ? NONE : new Label(NodeReader.prose(scalar, context), null);
        }
        NodeReader.wrongKind(value, quote(entry.name()), "a text or a mapping", context);
        return new Label("", null);
    }
}
