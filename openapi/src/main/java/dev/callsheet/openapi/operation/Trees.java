package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Compares trees by what they say, wherever they stand. */
final class Trees {
    private Trees() {}

    /** Returns a value that is equal to that of another tree if both say the same. */
    static Object content(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            List<Object> parts = new ArrayList<>(List.of("{"));
            for (Entry entry : mapping.entries()) {
                parts.add(entry.name());
                parts.add(content(entry.value()));
            }
            return parts;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Trees::content).toList();
        }
        return node instanceof YamlScalar scalar ? scalar.text() : "";
    }
}
