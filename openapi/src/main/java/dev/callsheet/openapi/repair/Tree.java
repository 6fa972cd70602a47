package dev.callsheet.openapi.repair;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files of a spec, changed by path. Many nodes are at the same position of a document; a path is of one node alone. */
final class Tree {
    private final List<SpecFile> files;

    Tree(List<SpecFile> files) {
        this.files = new ArrayList<>(files);
    }

    List<SpecFile> files() {
        return List.copyOf(files);
    }

    /**
     * The way to a node.
     *
     * @param keys keys of mappings, and indexes of lists in decimal
     */
    record Path(int file, List<String> keys) {
        Path {
            keys = List.copyOf(keys);
        }

        String last() {
            return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        }

        /** Returns the key at a level, from 0; an empty text if there is none. */
        String key(int level) {
            return level >= 0 && level < keys.size() ? keys.get(level) : "";
        }

        Path parent() {
            return new Path(file, keys.subList(0, keys.size() - 1));
        }

        Path child(String key) {
            List<String> longer = new ArrayList<>(keys);
            longer.add(key);
            return new Path(file, longer);
        }

        int length() {
            return keys.size();
        }
    }

    /** Returns a copy in which each node has a position of its own, and the paths by their positions. */
    Numbered numbered() {
        List<Path> paths = new ArrayList<>();
        List<SpecFile> numbered = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            YamlNode root = number(files.get(i).root(), new Path(i, List.of()), paths);
            numbered.add(new SpecFile(files.get(i).path(), root));
        }
        return new Numbered(numbered, paths);
    }

    record Numbered(List<SpecFile> files, List<Path> paths) {
        /** Returns the path of what a diagnostic is about; empty if that is a file or the whole spec. */
        Optional<Path> at(Position position) {
            return position.copy() > 0 && position.copy() <= paths.size()
                    ? Optional.of(paths.get(position.copy() - 1))
                    : Optional.empty();
        }
    }

    private static YamlNode number(YamlNode node, Path path, List<Path> paths) {
        paths.add(path);
        Position position = node.position().copy(paths.size());
        if (node instanceof YamlMapping mapping) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : mapping.entries()) {
                Path child = path.child(entry.name());
                paths.add(child);
                YamlScalar key = new YamlScalar(
                        entry.name(), false, null, entry.position().copy(paths.size()));
                entries.add(new Entry(key, number(entry.value(), child, paths)));
            }
            return new YamlMapping(entries, position);
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(number(sequence.items().get(i), path.child(String.valueOf(i)), paths));
            }
            return new YamlSequence(items, position);
        }
        return node instanceof YamlScalar scalar
                ? new YamlScalar(scalar.text(), scalar.plain(), null, position)
                : new Refused(position);
    }

    /** Returns the node at a path; empty if there is none. */
    Optional<YamlNode> get(Path path) {
        Optional<YamlNode> node = Optional.of(files.get(path.file()).root());
        for (String key : path.keys()) {
            node = node.flatMap(parent -> child(parent, key));
        }
        return node;
    }

    private static Optional<YamlNode> child(YamlNode parent, String key) {
        if (parent instanceof YamlSequence sequence) {
            int index = Integer.parseInt(key);
            return index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return parent instanceof YamlMapping mapping ? mapping.entry(key).map(Entry::value) : Optional.empty();
    }

    /** Returns where in the document the node at a path comes from. */
    Position position(Path path) {
        Optional<YamlNode> node = get(path);
        Path parent = path;
        while (node.isEmpty() && parent.length() > 0) {
            parent = parent.parent();
            node = get(parent);
        }
        return node.map(YamlNode::position).orElseGet(() -> files.get(0).root().position());
    }

    /** Sets a key of the mapping at a path; has no effect if there is none. */
    void put(Path mapping, String key, YamlNode value) {
        change(mapping, node -> Optional.of(node instanceof YamlMapping old ? with(old, key, value) : node));
    }

    private static YamlNode with(YamlMapping old, String key, YamlNode value) {
        List<Entry> entries = new ArrayList<>(old.entries());
        Entry entry = new Entry(new YamlScalar(key, false, null, value.position()), value);
        int index = old.entries().stream().map(Entry::name).toList().indexOf(key);
        if (index < 0) {
            entries.add(entry);
        } else {
            entries.set(index, entry);
        }
        return new YamlMapping(entries, old.position());
    }

    /** Replaces the node at a path; has no effect if there is none. */
    void replace(Path path, YamlNode value) {
        change(path, node -> Optional.of(value));
    }

    /** Removes the node at a path with its key; has no effect if there is none. */
    void remove(Path path) {
        change(path, node -> Optional.empty());
    }

    private void change(Path path, Function<YamlNode, Optional<YamlNode>> change) {
        SpecFile file = files.get(path.file());
        changed(file.root(), path.keys(), change)
                .ifPresent(root -> files.set(path.file(), new SpecFile(file.path(), root)));
    }

    private static Optional<YamlNode> changed(
            YamlNode node, List<String> keys, Function<YamlNode, Optional<YamlNode>> change) {
        if (keys.isEmpty()) {
            return change.apply(node);
        }
        List<String> rest = keys.subList(1, keys.size());
        if (node instanceof YamlMapping mapping) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : mapping.entries()) {
                if (entry.name().equals(keys.get(0))) {
                    changed(entry.value(), rest, change).ifPresent(value -> entries.add(new Entry(entry.key(), value)));
                } else {
                    entries.add(entry);
                }
            }
            return Optional.of(new YamlMapping(entries, mapping.position()));
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                YamlNode item = sequence.items().get(i);
                if (String.valueOf(i).equals(keys.get(0))) {
                    changed(item, rest, change).ifPresent(items::add);
                } else {
                    items.add(item);
                }
            }
            return Optional.of(new YamlSequence(items, sequence.position()));
        }
        return Optional.of(node);
    }
}
