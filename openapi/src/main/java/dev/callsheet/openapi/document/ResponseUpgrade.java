package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Brings responses into the form of OpenAPI 3.0: their schema and examples go to each media type. */
final class ResponseUpgrade {
    private final Upgrade upgrade;
    private final ParameterUpgrade parameters;

    ResponseUpgrade(Upgrade upgrade, ParameterUpgrade parameters) {
        this.upgrade = upgrade;
        this.parameters = parameters;
    }

    /**
     * Returns a response of OpenAPI 3.
     *
     * @param produces the media types of the operation
     */
    YamlMapping upgrade(YamlMapping response, List<YamlScalar> produces) {
        Members members = new Members();
        for (Entry entry : response.entries()) {
            switch (entry.name()) {
                case "schema", "examples" -> {}
                case "headers" -> members.put(new Entry(entry.key(), Upgrade.each(entry.value(), this::header)));
                default -> members.put(entry);
            }
        }
        Optional<Entry> schema = Nodes.entry(response, "schema");
        List<Entry> examples = Nodes.entries(response, "examples");
        schema.or(() -> examples.stream().findFirst())
                .ifPresent(entry -> members.put("content", content(schema, examples, produces), entry.position()));
        return members.build(response.position());
    }

    private YamlNode header(YamlNode node) {
        return node instanceof YamlMapping header ? parameters.upgrade(header) : node;
    }

    private YamlMapping content(Optional<Entry> schema, List<Entry> examples, List<YamlScalar> produces) {
        Entry first = schema.orElseGet(() -> examples.get(0));
        List<YamlScalar> shown = examples.stream()
                .map(Entry::key)
                .filter(key -> key.text().contains("/"))
                .toList();
        List<YamlScalar> types = MediaTypes.orElse(
                produces.isEmpty() ? shown : produces, () -> Members.text(MediaTypes.JSON, first.position()));
        Members content = new Members();
        for (YamlScalar type : types) {
            Members media = new Members();
            schema.ifPresent(entry -> media.put(new Entry(entry.key(), upgrade.of(UpgradeKind.SCHEMA, entry.value()))));
            examples.stream()
                    .filter(example -> example.name().equals(type.text()))
                    .forEach(example -> media.put("example", example));
            content.put(new Entry(type, media.build(first.value().position())));
        }
        return content.build(first.position());
    }
}
