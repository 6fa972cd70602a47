package dev.callsheet.openapi.write;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Entries on lines of their own; what is inside them is in braces if it fits on the line. */
final class BlockText {
    static final int WIDTH = 140;
    static final int STEP = 2;
    /** A key without {@code ?} has at most 1,024 characters, YAML 1.1, section 7.2.2 (the library counts its quotes). */
    private static final int LONGEST_KEY = 1_000;

    private final StringBuilder out = new StringBuilder();
    private final Comments comments;

    BlockText(Comments comments) {
        this.comments = comments;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * Adds an entry.
     *
     * @param role the role of the mapping that has it
     */
    BlockText entry(Entry entry, Role role, int indent) {
        Role inner = role.of(entry.name());
        YamlNode value = Shorthand.of(entry.value(), role);
        String key = key(entry.name(), indent);
        Optional<String> line = inLine(value, inner, WIDTH - indent - key.length());
        (line.isPresent() ? comments.within(entry) : comments.at(entry)).forEach(comment -> comment(comment, indent));
        out.append(" ".repeat(indent)).append(key);
        line.ifPresentOrElse(
                text -> out.append(text.isEmpty() ? "" : " " + text).append('\n'), () -> {
                    lines(value, inner, indent, key.length());
                });
        return this;
    }

    private static String key(String name, int indent) {
        String key = Scalars.inLine(name, false);
        return key.length() > LONGEST_KEY ? "? " + key + "\n" + " ".repeat(indent) + ":" : key + ":";
    }

    private static Optional<String> inLine(YamlNode value, Role role, int room) {
        if (value instanceof YamlScalar scalar) {
            if (scalar.isAbsent()) {
                return Optional.of("");
            }
            String text = Scalars.inLine(scalar.text(), false);
            boolean several = scalar.text().indexOf('\n') >= 0;
            return !several && text.length() < room ? Optional.of(text) : Optional.empty();
        }
        if (isEmpty(value)) {
            return FlowText.of(value, role, WIDTH);
        }
        boolean tall = role.isTall() && value instanceof YamlMapping;
        return tall ? Optional.empty() : FlowText.of(value, role, room - 1);
    }

    private static boolean isEmpty(YamlNode value) {
        return (value instanceof YamlMapping mapping && mapping.entries().isEmpty())
                || (value instanceof YamlSequence sequence && sequence.items().isEmpty());
    }

    private void lines(YamlNode value, Role role, int indent, int keyLength) {
        if (value instanceof YamlScalar scalar) {
            String text = new LongText(scalar.text())
                    .block(indent + STEP, WIDTH)
                    .orElseGet(() -> Scalars.inLine(scalar.text(), false));
            out.append(' ').append(text).append('\n');
        } else if (value instanceof YamlSequence sequence) {
            sequence(sequence, indent, keyLength);
        } else if (value instanceof YamlMapping mapping) {
            out.append('\n');
            ordered(mapping.entries(), role).forEach(entry -> entry(entry, role, indent + STEP));
        } else {
            throw Unwritable.of((Refused) value);
        }
    }

    /** Returns entries with the fields of an object last: they are many lines. */
    private static List<Entry> ordered(List<Entry> entries, Role role) {
        if (role != Role.MEMBER) {
            return entries;
        }
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing(entry -> entry.name().equals("fields")));
        return ordered;
    }

    private void sequence(YamlSequence sequence, int indent, int keyLength) {
        List<String> texts = sequence.items().stream()
                .filter(item -> item instanceof YamlScalar scalar && !scalar.isAbsent())
                .map(item -> Scalars.inLine(((YamlScalar) item).text(), true))
                .filter(text -> text.length() <= WIDTH / 2)
                .toList();
        if (texts.size() == sequence.items().size()) {
            fill(texts, indent + keyLength + STEP);
            return;
        }
        out.append('\n');
        int inside = indent + STEP;
        for (YamlNode item : sequence.items()) {
            out.append(" ".repeat(inside)).append('-');
            Optional<String> line = inLine(item, Role.SETTING, WIDTH - inside - STEP);
            line.ifPresentOrElse(
                    text -> out.append(text.isEmpty() ? "" : " " + text).append('\n'), () -> {
                        lines(item, Role.SETTING, inside, 1);
                    });
        }
    }

    /** Writes texts in brackets, as many on a line as fit. */
    private void fill(List<String> texts, int indent) {
        out.append(" [");
        int column = indent;
        String separator = "";
        for (String text : texts) {
            boolean fits = column + separator.length() + text.length() < WIDTH;
            if (!fits && !separator.isEmpty()) {
                out.append(",\n").append(" ".repeat(indent)).append(text);
                column = indent + text.length();
            } else {
                out.append(separator).append(text);
                column += separator.length() + text.length();
            }
            separator = ", ";
        }
        out.append("]\n");
    }

    private void comment(String text, int indent) {
        out.append(Comments.wrapped(text, WIDTH, indent));
    }
}
