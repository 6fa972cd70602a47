package dev.callsheet.openapi.sheet;

import dev.callsheet.language.source.Limits;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings a spec within the limits of files, so that it can be written and read: a document has none. */
public final class Fit {
    /** Stands for the key of what is in a list. */
    private static final String ITEM = "";
    /** What can only be as it is. */
    private static final Set<String> OPTIONAL = Set.of("default", "example", "pattern", "const", ITEM);

    private final Findings findings;

    /** Creates one that reports what it changes. */
    public Fit(Findings findings) {
        this.findings = findings;
    }

    /** Returns the files with texts and levels that are possible. */
    public List<SpecFile> of(List<SpecFile> files) {
        return files.stream()
                .map(file ->
                        new SpecFile(file.path(), node(ITEM, file.root(), 1).orElse(file.root())))
                .toList();
    }

    /** Returns what takes the place of the value of a key; empty if nothing does. */
    private Optional<YamlNode> node(String key, YamlNode node, int level) {
        if (node instanceof YamlScalar scalar) {
            return scalar.text().length() <= Limits.TEXT ? Optional.of(scalar) : shorter(key, scalar);
        }
        if (level > Limits.DEPTH) {
            findings.add(
                    FindingKind.LEFT_OUT, node.position(), "more than " + Limits.DEPTH + " levels are not carried");
            return Optional.empty();
        }
        if (node instanceof YamlMapping mapping) {
            return Optional.of(mapping(mapping, level));
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items().forEach(item -> node(ITEM, item, level + 1).ifPresent(items::add));
            return Optional.of(new YamlSequence(items, sequence.position()));
        }
        return Optional.of(node);
    }

    private YamlMapping mapping(YamlMapping mapping, int level) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (entry.name().length() > Limits.KEY) {
                findings.add(
                        FindingKind.LEFT_OUT,
                        entry.position(),
                        "a name of more than " + Limits.KEY + " characters is not carried");
            } else {
                node(entry.name(), entry.value(), level + 1)
                        .ifPresent(value -> entries.add(new Entry(entry.key(), value)));
            }
        }
        return new YamlMapping(entries, mapping.position());
    }

    private Optional<YamlNode> shorter(String key, YamlScalar scalar) {
        String limit = String.format(Locale.ROOT, "%,d characters", Limits.TEXT);
        if (OPTIONAL.contains(key)) {
            findings.add(
                    FindingKind.LEFT_OUT, scalar.position(), "a value of more than " + limit + " is not carried", key);
            return Optional.empty();
        }
        if (key.equals("type")) {
            findings.add(FindingKind.APPROXIMATED, scalar.position(), "a type of too many parts is Json");
            return Optional.of(SheetMapping.scalar("json", scalar.position()));
        }
        findings.add(FindingKind.APPROXIMATED, scalar.position(), "a text of more than " + limit + " is cut", key);
        int room = Limits.TEXT - 2;
        int space = scalar.text().lastIndexOf(' ', room);
        int cut = space > 0
                ? space
                : room - (Character.isHighSurrogate(scalar.text().charAt(room - 1)) ? 1 : 0);
        return Optional.of(SheetMapping.scalar(scalar.text().substring(0, cut) + " \u2026", scalar.position()));
    }
}
