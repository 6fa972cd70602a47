package dev.callsheet.openapi.sheet;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A spec that is being made. Not thread-safe. */
public final class Sheet {
    private final SheetMapping api;
    private final Map<Section, Map<String, Entry>> sections = new EnumMap<>(Section.class);

    /** Creates a spec without declarations, made from the document at a position. */
    public Sheet(Position document) {
        this.api = new SheetMapping(document);
    }

    /** Returns the keys of {@code api.yaml} that are not declarations; callers add to it. */
    public SheetMapping api() {
        return api;
    }

    /** Declares a name, or replaces its declaration. */
    public void declare(Section section, String name, SheetMapping value) {
        Entry entry = new Entry(SheetMapping.scalar(name, value.position()), value.build());
        sections.computeIfAbsent(section, key -> new LinkedHashMap<>()).put(name, entry);
    }

    /** Returns whether a name is declared. */
    public boolean declares(Section section, String name) {
        return sections.getOrDefault(section, Map.of()).containsKey(name);
    }

    /** Returns the declarations of a section, in the order in which they were made. */
    public List<Entry> declarations(Section section) {
        return List.copyOf(sections.getOrDefault(section, Map.of()).values());
    }

    /** Returns the files of the spec: {@code api.yaml}, then those of the families and of types, in the order of their paths. */
    public List<SpecFile> files() {
        return new Layout(this).files();
    }
}
