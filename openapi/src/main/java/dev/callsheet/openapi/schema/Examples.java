package dev.callsheet.openapi.schema;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Nodes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The examples of a schema. */
final class Examples {
    /** A longer one helps nobody who reads Javadoc. */
    private static final int LONGEST = 500;

    private Examples() {}

    /** Returns the example, or the first of several; empty if there is none. */
    static Optional<YamlNode> first(Schema schema) {
        return schema.get("example")
                .or(() -> schema.get("examples")
                        .flatMap(list -> Nodes.items(list).stream().findFirst()));
    }

    /** Returns a scalar as it is, and all else as JSON; empty if it is long. */
    static Optional<String> text(YamlNode example) {
        return example instanceof YamlScalar scalar
                ? Optional.of(scalar.text())
                : Optional.of(JsonText.write(value(example))).filter(text -> text.length() <= LONGEST);
    }

    private static JsonValue value(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return switch (Nodes.typeOf(scalar)) {
                case STRING -> JsonValue.string(scalar.text());
                case NUMBER -> JsonValue.number(new BigDecimal(scalar.text()));
                case BOOLEAN -> JsonValue.bool(Boolean.parseBoolean(scalar.text()));
                case NULL -> JsonValue.nullValue();
            };
        }
        if (node instanceof YamlSequence sequence) {
            return JsonValue.array(
                    sequence.items().stream().map(Examples::value).toList());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Entry entry : Nodes.entries(node)) {
            members.put(entry.name(), value(entry.value()));
        }
        return JsonValue.object(members);
    }
}
