package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.EnumType.Value;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Reads acceptable values: a list, or a mapping of values to texts. */
final class ValuesReader {
    private final Context context;

    ValuesReader(Context context) {
        this.context = context;
    }

    List<EnumType> enums() {
        List<EnumType> enums = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.ENUMS)) {
            ElementReader.of(entry, Element.ENUM, "a mapping with `values`", context)
                    .ifPresent(keys -> enums.add(enumType(entry, keys)));
        }
        return enums;
    }

    private EnumType enumType(Entry entry, ElementReader keys) {
        keys.reportMissing("enum " + quote(entry.name()));
        List<Value> values = keys.node("values").map(this::values).orElse(List.of());
        EnumKind kind = keys.word("type", EnumKind.class).orElse(EnumKind.STRING);
        return new EnumType(entry.name(), kind.kind(), keys.text("summary"), values, entry.position());
    }

    List<Value> values(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().map(this::value).toList();
        }
        if (node instanceof YamlSequence) {
            return NodeReader.words(node, "`values`", context).stream()
                    .map(this::bare)
                    .toList();
        }
        NodeReader.wrongKind(node, "`values`", "a list, or a mapping of values to texts", context);
        return List.of();
    }

    private Value bare(YamlScalar scalar) {
        return new Value(scalar.text(), null, null, scalar.position());
    }

    private Value value(Entry entry) {
        Label label = Label.read(entry, Element.VALUE, context);
        if (entry.value() instanceof YamlScalar scalar && scalar.isAbsent()) {
            context.report(
                    DiagnosticCode.EMPTY_VALUE,
                    entry.position(),
                    "the value " + quote(entry.name()) + " has no text",
                    entry.name().contains(" ")
                            ? "put a text with a comma in quotes"
                            : "write values without texts as a list: [a, b]");
        }
        return new Value(entry.name(), label.javaName(), label.summary(), entry.position());
    }
}
