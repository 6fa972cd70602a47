package dev.callsheet.openapi;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.stream.Collectors;

/** Shows nodes of a spec in one line, without summaries. */
public final class Shown {
    private Shown() {}

    /** Returns a node in one line. */
    public static String of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> !entry.name().equals("summary"))
                    .map(Shown::of)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof YamlScalar scalar ? scalar.text() : "?";
    }

    private static String of(Entry entry) {
        return entry.name() + ": " + of(entry.value());
    }
}
