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
        int index = indexOf(key.text());
        Entry entry = new Entry(key, value);
        if (index < 0) {
            add(entry);
            return;
        }
        entries.set(index, entry);
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
            if (indexOf(entry.name()) < 0) {
                add(entry);
                merged = merged == null ? new HashSet<>() : merged;
                merged.add(entry.name());
            }
        }
    }

    private void add(Entry entry) {
        entries.add(entry);
        if (indexes != null) {
            indexes.put(entry.name(), entries.size() - 1);
        }
    }

    private int indexOf(String key) {
        if (entries.size() > SMALL) {
            return index().getOrDefault(key, -1);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> index() {
        if (indexes == null) {
            indexes = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                indexes.put(entries.get(i).name(), i);
            }
        }
        return indexes;
    }

    YamlMapping build(Position position) {
        return new YamlMapping(entries, position);
    }
}
