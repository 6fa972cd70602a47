package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a code, a value or a family: a text alone, or {@code {summary: ..., name: ...}}.
 *
 * @param summary null where nothing is written
 * @param javaName the {@code name} override
 */
record Label(@Nullable String summary, @Nullable String javaName) {
    static final List<String> KEYS = List.of("summary", "name");
    private static final Label NONE = new Label(null, null);

    /**
     * @param what what the element is, with its article
     */
    static Label read(Entry entry, String what, Context context) {
        YamlNode value = entry.value();
        if (value instanceof YamlMapping mapping) {
            Keys keys = new Keys(mapping, entry.position(), what, KEYS, context);
            return new Label(keys.text("summary"), keys.word("name"));
        }
        if (value instanceof YamlScalar scalar) {
            return scalar.isAbsent() ? NONE : new Label(Keys.prose(scalar, context), null);
        }
        Keys.wrongKind(value, quote(entry.name()), "a text or a mapping", context);
        return new Label("", null);
    }
}
