package dev.callsheet.openapi.schema;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns {@code enum} into known values. Extensions that name or describe them are used if they fit. */
final class EnumValues {
    private static final List<String> DESCRIPTIONS = List.of("x-enum-descriptions", "x-enumDescriptions");

    private EnumValues() {}

    /** Returns the values of an enum of strings or integers: a list, or a mapping if they have texts. */
    static YamlNode of(Schema schema) {
        Map<String, YamlScalar> values = new LinkedHashMap<>();
        for (YamlNode value : schema.values()) {
            if (value instanceof YamlScalar scalar && !Nodes.isNull(value)) {
                values.putIfAbsent(scalar.text(), scalar);
            }
        }
        if (schema.isChoiceOfConstants()) {
            return described(schema, values.keySet());
        }
        List<String> texts = texts(schema, List.copyOf(values.keySet()));
        if (texts.isEmpty()) {
            List<YamlNode> items = new ArrayList<>();
            values.forEach((text, scalar) -> items.add(SheetMapping.scalar(text, scalar.position())));
            return new YamlSequence(items, schema.position());
        }
        SheetMapping described = new SheetMapping(schema.position());
        int index = 0;
        for (Map.Entry<String, YamlScalar> value : values.entrySet()) {
            String text = texts.get(index);
            described.put(
                    value.getKey(),
                    text.isEmpty() ? PlainText.ofValue(value.getKey()) : text,
                    value.getValue().position());
            index++;
        }
        return described.build();
    }

    /** Returns the values that {@code oneOf} lists one by one, each with its description and, if it is a number, its title as name. */
    private static YamlNode described(Schema schema, Set<String> known) {
        SheetMapping described = new SheetMapping(schema.position());
        for (YamlNode variant : schema.variants()) {
            String value = Nodes.text(variant, "const").orElse("");
            if (known.contains(value)) {
                described.put(value, label(variant, value), variant.position());
            }
        }
        return described.build();
    }

    private static YamlNode label(YamlNode variant, String value) {
        Optional<String> title = Nodes.text(variant, "title");
        Optional<String> text = Nodes.text(variant, "description")
                .or(() -> title)
                .map(written -> PlainText.of(written).whole());
        SheetMapping label = new SheetMapping(variant.position());
        label.put("summary", text.filter(written -> !written.isEmpty()).orElseGet(() -> PlainText.ofValue(value)));
        title.map(CamelCase::constant)
                .filter(name -> name.matches("[A-Z][A-Z0-9_]*") && value.matches("-?[0-9]+"))
                .ifPresent(name -> label.put("name", name));
        return label.build();
    }

    private static List<String> texts(Schema schema, List<String> values) {
        Optional<YamlNode> written =
                DESCRIPTIONS.stream().flatMap(key -> schema.get(key).stream()).findFirst();
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        List<YamlNode> items = Nodes.items(written.get());
        for (int i = 0; i < values.size(); i++) {
            Optional<String> text =
                    items.size() == values.size() ? Nodes.text(items.get(i)) : Nodes.text(written.get(), values.get(i));
            texts.add(text.map(PlainText::of).map(PlainText::whole).orElse(""));
        }
        return texts.stream().allMatch(String::isEmpty) ? List.of() : texts;
    }
}
