package dev.callsheet.openapi.write;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.Optional;

/** A node in brackets or braces on one line. Stops as soon as it is too long, so that large nodes cost no time. */
final class FlowText {
    /** A mapping of mappings is the most that people read at a glance. */
    private static final int LEVELS = 2;

    private final StringBuilder out = new StringBuilder();
    private final int room;

    private FlowText(int room) {
        this.room = room;
    }

    /** Returns the node in one line; empty if it is too long or too deep for one. */
    static Optional<String> of(YamlNode node, Role role, int room) {
        FlowText text = new FlowText(room);
        return text.node(node, role, 0) ? Optional.of(text.out.toString()) : Optional.empty();
    }

    private boolean node(YamlNode node, Role role, int level) {
        if (node instanceof YamlScalar scalar) {
            return scalar.isAbsent() || add(Scalars.inLine(scalar.text(), true));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence(sequence, level);
        }
        if (node instanceof YamlMapping mapping) {
            return (level < LEVELS || mapping.entries().isEmpty()) && mapping(mapping, role, level);
        }
        throw Unwritable.of((Refused) node);
    }

    private boolean mapping(YamlMapping mapping, Role role, int level) {
        boolean fits = add("{");
        String separator = "";
        for (Entry entry : mapping.entries()) {
            Role inner = role.of(entry.name());
            YamlNode value = Shorthand.of(entry.value(), role);
            fits = fits && add(separator + Scalars.inLine(entry.name(), true) + ": ") && node(value, inner, level + 1);
            separator = ", ";
        }
        return fits && add("}");
    }

    private boolean sequence(YamlSequence sequence, int level) {
        boolean fits = add("[");
        String separator = "";
        for (YamlNode item : sequence.items()) {
            boolean absent = item instanceof YamlScalar scalar && scalar.isAbsent();
            fits = fits && !absent && add(separator) && node(item, Role.SETTING, level + 1);
            separator = ", ";
        }
        return fits && add("]");
    }

    private boolean add(String text) {
        out.append(text);
        return out.length() <= room;
    }
}
