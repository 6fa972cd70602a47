package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the entries of one mapping of a file. Of the same key twice, the last one counts, as in most JSON libraries. */
final class MappingBuilder {
    /** Up to this size, looking at each key is faster than a map. */
    private static final int SMALL = 8;

    private final Findings findings;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Map<String, Integer> indexes;
    private @Nullable Set<String> merged;

    MappingBuilder(Findings findings) {
        this.findings = findings;
    }

    /** Adds a key that is written in the mapping itself. */
    void put(YamlScalar key, YamlNode value) {
        Entry entry = new Entry(key, value);
        int before = addIfAbsent(entry);
        if (before < 0) {
            return;
        }
        entries.set(before, entry);
        if (merged == null || !merged.remove(key.text())) {
            findings.add(
                    FindingKind.FAULT,
                    key.position(),
                    "a mapping has the same key twice; the last one counts",
                    key.text());
        }
    }

    /** Adds the keys of a mapping that this does not have yet; a key that is written in this one replaces them. */
    void merge(YamlMapping other) {
        for (Entry entry : other.entries()) {
            if (addIfAbsent(entry) < 0) {
                merged = merged == null ? new HashSet<>() : merged;
                merged.add(entry.name());
            }
        }
    }

    /** Returns the index of the entry of the same key; -1 if there was none and the entry was added. */
    private int addIfAbsent(Entry entry) {
        int before = entries.size() < SMALL ? indexOf(entry.name()) : indexed(entry.name());
        if (before < 0) {
            entries.add(entry);
        }
        return before;
    }

    private int indexOf(String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private int indexed(String key) {
        if (indexes == null) {
            indexes = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                indexes.put(entries.get(i).name(), i);
            }
        }
        Integer before = indexes.putIfAbsent(key, entries.size());
        return before == null ? -1 : before;
    }

    YamlMapping build(Position position) {
        return new YamlMapping(entries, position);
    }
}
