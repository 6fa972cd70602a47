package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a value (maps, lists, texts, numbers, booleans and nulls) as JSON or YAML, and notes the tree that a reader must make of it.
 * It counts lines and columns itself.
 */
final class WrittenText {
    private static final List<String> SPACES = List.of("", " ", "\t", "\n", "\r\n", "\r", "  \n\n ");

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final Random random;
    private int line = 1;
    private int column = 1;

    private WrittenText(String file, long seed) {
        this.file = file;
        this.random = new Random(seed);
    }

    /** A text with the tree that it stands for. */
    record Written(String text, YamlNode tree) {}

    static Written compact(String file, Object value) {
        WrittenText out = new WrittenText(file, 0);
        YamlNode tree = out.json(value, false);
        return new Written(out.text.toString(), tree);
    }

    /** Writes JSON with any spaces and line breaks between its tokens. */
    static Written spaced(String file, Object value, long seed) {
        WrittenText out = new WrittenText(file, seed);
        out.space(true);
        YamlNode tree = out.json(value, true);
        out.space(true);
        return new Written(out.text.toString(), tree);
    }

    /** Writes block YAML. */
    static Written yaml(String file, Object value) {
        WrittenText out = new WrittenText(file, 0);
        YamlNode tree = out.block(value, 0);
        out.write("\n");
        return new Written(out.text.toString(), tree);
    }

    private void write(String piece) {
        text.append(piece);
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !piece.startsWith("\r\n", i));
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
    }

    private void space(boolean spaced) {
        if (spaced) {
            write(SPACES.get(random.nextInt(SPACES.size())));
        }
    }

    private Position here() {
        return new Position(file, line, column);
    }

    private YamlScalar scalar(Object value) {
        Position position = here();
        boolean quoted = value instanceof String;
        write(quoted ? quote((String) value) : String.valueOf(value));
        return new YamlScalar(String.valueOf(value), !quoted, null, position);
    }

    private YamlNode json(Object value, boolean spaced) {
        Position position = here();
        if (value instanceof Map<?, ?> map) {
            List<Entry> entries = new ArrayList<>();
            write("{");
            map.forEach((name, member) -> {
                write(entries.isEmpty() ? "" : ",");
                space(spaced);
                YamlScalar key = scalar(name);
                space(spaced);
                write(":");
                space(spaced);
                entries.add(new Entry(key, json(member, spaced)));
                space(spaced);
            });
            write("}");
            return new YamlMapping(entries, position);
        }
        if (value instanceof List<?> list) {
            List<YamlNode> items = new ArrayList<>();
            write("[");
            for (Object item : list) {
                write(items.isEmpty() ? "" : ",");
                space(spaced);
                items.add(json(item, spaced));
                space(spaced);
            }
            write("]");
            return new YamlSequence(items, position);
        }
        return scalar(value);
    }

    private YamlNode block(Object value, int indent) {
        String start = "\n" + " ".repeat(indent);
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            List<Entry> entries = new ArrayList<>();
            map.forEach((name, member) -> {
                write(entries.isEmpty() && text.isEmpty() ? "" : start);
                YamlScalar key = scalar(name);
                write(": ");
                entries.add(new Entry(key, block(member, indent + 2)));
            });
            return new YamlMapping(entries, entries.get(0).position());
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            List<YamlNode> items = new ArrayList<>();
            List<Position> dashes = new ArrayList<>();
            for (Object item : list) {
                write(items.isEmpty() && text.isEmpty() ? "" : start);
                dashes.add(here());
                write("- ");
                items.add(block(item, indent + 2));
            }
            return new YamlSequence(items, dashes.get(0));
        }
        return json(value, false);
    }

    private static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(unit -> {
            char c = (char) unit;
            boolean safe = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            boolean letter = Character.isLetter(c) && c != '\uFEFF';
            quoted.append(safe || letter ? String.valueOf(c) : String.format("\\u%04X", unit));
        });
        return quoted.append('"').toString().replace("\\uD83D\\uDE00", "\uD83D\uDE00");
    }
}
