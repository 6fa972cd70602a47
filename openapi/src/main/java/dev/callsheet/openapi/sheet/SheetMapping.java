package dev.callsheet.openapi.sheet;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a mapping of a spec. Each key keeps the position of what it was made from in the document. Not thread-safe. */
public final class SheetMapping {
    private final Position position;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Creates an empty mapping that was made from what is at a position. */
    public SheetMapping(Position position) {
        this.position = position;
    }

    /** Returns the position of what the mapping was made from. */
    public Position position() {
        return position;
    }

    /** Sets a key to a text. */
    public SheetMapping put(String key, String text, Position at) {
        return put(key, scalar(text, at), at);
    }

    /** Sets a key to a text, at the position of the mapping. */
    public SheetMapping put(String key, String text) {
        return put(key, text, position);
    }

    /** Sets a key to a list of texts. */
    public SheetMapping put(String key, List<String> texts, Position at) {
        List<YamlNode> items = new ArrayList<>();
        texts.forEach(text -> items.add(scalar(text, at)));
        return put(key, new YamlSequence(items, at), at);
    }

    /** Sets a key to a mapping; a later change of {@code value} has no effect. */
    public SheetMapping put(String key, SheetMapping value) {
        return put(key, value.build(), value.position);
    }

    /** Sets a key to any value. */
    public SheetMapping put(String key, YamlNode value, Position at) {
        entries.put(key, new Entry(scalar(key, at), value));
        return this;
    }

    /** Adds an entry as it is. */
    public void put(Entry entry) {
        entries.put(entry.name(), entry);
    }

    /** Adds all keys of another mapping that this does not have. */
    public SheetMapping putMissing(SheetMapping other) {
        other.entries.forEach(entries::putIfAbsent);
        return this;
    }

    /** Removes a key; has no effect if it is absent. */
    public SheetMapping remove(String key) {
        entries.remove(key);
        return this;
    }

    /** Returns whether a key is set. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Returns the value of a key; empty if it is absent. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Returns the text of a key; empty if it is absent or not a text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text());
    }

    /** Returns whether no key is set. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the mapping as it is now. */
    public YamlMapping build() {
        return new YamlMapping(List.copyOf(entries.values()), position);
    }

    /** Returns a text of a spec. */
    public static YamlScalar scalar(String text, Position at) {
        return new YamlScalar(text, false, null, at);
    }
}
