package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.stream.Collectors;

/** Shows a node on one line: {@code {a: b, c: [1, 'true']}}. Texts that would be something else without quotes have some. */
final class Flow {
    private Flow() {}

    static String of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlSequence list) {
            return list.items().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof YamlScalar scalar ? scalar(scalar) : ((Refused) node).toString();
    }

    private static String scalar(YamlScalar scalar) {
        YamlScalar plain = new YamlScalar(scalar.text(), true, null, scalar.position());
        return Nodes.typeOf(scalar) == Nodes.typeOf(plain) ? scalar.text() : "'" + scalar.text() + "'";
    }
}
