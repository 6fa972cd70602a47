package dev.callsheet.openapi.write;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.FindingKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What became of the document, as comments of the spec. A finding is a comment of the node that was made of its place in the document, or else of
 * what is around it there. Each declaration says a thing once. Not thread-safe.
 */
final class Comments {
    private static final Set<FindingKind> KINDS =
            EnumSet.of(FindingKind.APPROXIMATED, FindingKind.LEFT_OUT, FindingKind.FAULT);

    private final Function<Position, String> pointers;
    /** Messages by the place of the node that has them as comments. */
    private final Map<String, Set<String>> messages = new HashMap<>();
    /** How often a message is about what no node was made of. */
    private final Map<String, Integer> general = new LinkedHashMap<>();
    /** What the declaration that is being written has said. */
    private final Set<String> said = new HashSet<>();

    /**
     * @param pointers the JSON pointer of a position in the document
     */
    Comments(List<SpecFile> files, List<Finding> findings, Function<Position, String> pointers) {
        this.pointers = pointers;
        Set<String> places = new HashSet<>();
        files.forEach(file -> collect(file.root(), places));
        for (Finding finding : findings) {
            if (KINDS.contains(finding.kind())) {
                add(finding, places);
            }
        }
    }

    /** Returns no comments at all. */
    static Comments none() {
        return new Comments(List.of(), List.of(), position -> "");
    }

    private void collect(YamlNode node, Set<String> places) {
        places.add(place(node.position()));
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                places.add(place(entry.position()));
                collect(entry.value(), places);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        }
    }

    private void add(Finding finding, Set<String> places) {
        String place = place(finding.position());
        while (!isWhole(place) && !places.contains(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        if (isWhole(place)) {
            general.merge(finding.message(), 1, Integer::sum);
        } else {
            messages.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(finding.message());
        }
    }

    private String place(Position position) {
        return position.file() + "#" + pointers.apply(position);
    }

    private static boolean isWhole(String place) {
        return place.endsWith("#");
    }

    /** Starts another declaration. */
    void start() {
        said.clear();
    }

    /** Returns the comments of the document as a whole. */
    List<String> general() {
        List<String> texts = new ArrayList<>();
        general.forEach((message, count) -> texts.add(message + (count == 1 ? "" : " (" + count + " places)")));
        return texts;
    }

    /** Returns the comments of an entry. */
    List<String> at(Entry entry) {
        List<String> texts = new ArrayList<>();
        add(entry.position(), texts);
        add(entry.value().position(), texts);
        return texts;
    }

    /** Returns the comments of an entry and of all that is inside it. */
    List<String> within(Entry entry) {
        List<String> texts = new ArrayList<>();
        add(entry.position(), texts);
        addWithin(entry.value(), texts);
        return texts;
    }

    private void addWithin(YamlNode node, List<String> texts) {
        add(node.position(), texts);
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                add(entry.position(), texts);
                addWithin(entry.value(), texts);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> addWithin(item, texts));
        }
    }

    private void add(Position position, List<String> texts) {
        if (!messages.isEmpty()) {
            messages.getOrDefault(place(position), Set.of()).stream()
                    .filter(said::add)
                    .forEach(texts::add);
        }
    }

    private static String sentence(String text) {
        String stripped = text.replaceAll("^[\\p{Cc}\\p{Z}]+|[\\p{Cc}\\p{Z}]+$", "");
        if (stripped.isEmpty()) {
            return "";
        }
        int first = stripped.offsetByCodePoints(0, 1);
        String end = stripped.endsWith(".") ? "" : ".";
        return stripped.substring(0, first).toUpperCase(Locale.ROOT) + stripped.substring(first) + end;
    }

    /** Returns a comment as lines that begin with {@code #}. */
    static String wrapped(String text, int width, int indent) {
        String start = " ".repeat(indent) + "#";
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder(start);
        for (String word : sentence(text).split("[\\p{Cc}\\p{Z}]+")) {
            String shown = Scalars.isPrintable(word) ? word : Scalars.inLine(word, false);
            if (line.length() > start.length() && line.length() + 1 + shown.length() > width) {
                out.append(line).append('\n');
                line.setLength(start.length());
            }
            line.append(' ').append(shown);
        }
        return out.append(line).append('\n').toString();
    }
}
