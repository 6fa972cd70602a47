package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes a spec with a file of its own, on the tree of nodes, so that it needs to know no element of the language. A key
 * changes what is there, {@code +key} adds, {@code -key} removes; mappings are merged, any other value is replaced. Each
 * node keeps its position in its own file.
 */
final class Overlay {
    private final Diagnostics diagnostics;

    Overlay(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Returns the files of a spec as an overlay changes them. */
    List<SpecFile> apply(List<SpecFile> files, YamlNode overlay) {
        if (!(overlay instanceof YamlMapping changes)) {
            if (!(overlay instanceof Refused)) {
                diagnostics.report(DiagnosticCode.WRONG_KIND, overlay.position(), "an overlay must be a mapping");
            }
            return files;
        }
        List<Map<String, Entry>> roots = new ArrayList<>();
        files.forEach(
                file -> roots.add(file.root() instanceof YamlMapping root ? byName(root) : new LinkedHashMap<>()));
        int api = 0;
        for (int i = 0; i < files.size(); i++) {
            api = files.get(i).isApi() ? i : api;
        }
        for (Entry entry : changes.entries()) {
            changeTop(roots, api, entry);
        }
        List<SpecFile> changed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            SpecFile file = files.get(i);
            boolean mapping = file.root() instanceof YamlMapping;
            changed.add(mapping ? new SpecFile(file.path(), mapping(file.root(), roots.get(i))) : file);
        }
        return changed;
    }

    /** Changes a key at the top, whose entries may be spread over several files. */
    private void changeTop(List<Map<String, Entry>> roots, int api, Entry entry) {
        Change change = Change.of(entry);
        List<Map<String, Entry>> having =
                roots.stream().filter(root -> root.containsKey(change.name())).toList();
        List<Map<String, Entry>> parents = having.stream()
                .filter(root -> entry(root, change).value() instanceof YamlMapping)
                .toList();
        if (change.kind() != Kind.CHANGE || !(entry.value() instanceof YamlMapping changes) || parents.isEmpty()) {
            List<Map<String, Entry>> targets = having.isEmpty() ? List.of(roots.get(api)) : having;
            targets.forEach(root -> change(root, entry, having.isEmpty() ? names(roots) : root.keySet()));
            return;
        }
        List<Map<String, Entry>> parts = parents.stream()
                .map(root -> byName((YamlMapping) entry(root, change).value()))
                .toList();
        Map<String, Map<String, Entry>> places = new LinkedHashMap<>();
        parts.forEach(part -> part.keySet().forEach(name -> places.putIfAbsent(name, part)));
        for (Entry inner : changes.entries()) {
            change(places.getOrDefault(Change.of(inner).name(), parts.get(0)), inner, places.keySet());
        }
        for (int i = 0; i < parents.size(); i++) {
            Entry old = entry(parents.get(i), change);
            parents.get(i).put(change.name(), new Entry(old.key(), mapping(old.value(), parts.get(i))));
        }
    }

    private static Entry entry(Map<String, Entry> having, Change change) {
        return Objects.requireNonNull(having.get(change.name()), change.name());
    }

    /** Changes one key of a mapping, or reports why not. */
    private void change(Map<String, Entry> target, Entry entry, Collection<String> known) {
        Change change = Change.of(entry);
        Entry old = target.get(change.name());
        if (change.kind() == Kind.ADD) {
            add(target, entry, change.name(), old);
        } else if (old == null) {
            Optional<String> near = Words.nearest(change.name(), known);
            boolean removed = change.kind() == Kind.REMOVE;
            diagnostics.report(
                    DiagnosticCode.OVERLAY_TARGET,
                    entry.position(),
                    "the overlay " + (removed ? "removes " : "changes ") + Words.quote(change.name())
                            + ", which the spec does not have here",
                    near.map(name -> "did you mean " + Words.quote(removed ? "-" + name : name) + "? ")
                                    .orElse("")
                            + (removed
                                    ? "leave it out if it is already gone"
                                    : "write `+" + change.name() + "` to add it"));
        } else if (change.kind() == Kind.REMOVE) {
            remove(target, entry, change.name());
        } else {
            target.put(change.name(), new Entry(old.key(), changed(old.value(), entry.value())));
        }
    }

    private void add(Map<String, Entry> target, Entry entry, String name, @Nullable Entry old) {
        if (old != null) {
            diagnostics.report(
                    DiagnosticCode.OVERLAY_TARGET,
                    entry.position(),
                    "the overlay adds " + Words.quote(name) + ", which is already at " + old.position(),
                    "write it without `+` to change it");
            return;
        }
        YamlScalar key = new YamlScalar(name, false, null, entry.position());
        target.put(name, new Entry(key, entry.value()));
    }

    private void remove(Map<String, Entry> target, Entry entry, String name) {
        if (entry.value() instanceof YamlScalar value && value.isAbsent()) {
            target.remove(name);
            return;
        }
        diagnostics.report(
                DiagnosticCode.OVERLAY_TARGET,
                entry.value().position(),
                "the overlay removes " + Words.quote(name) + ", so it can have no value",
                "put a key that starts with `-` in quotes");
    }

    private YamlNode changed(YamlNode old, YamlNode value) {
        if (!(old instanceof YamlMapping base) || !(value instanceof YamlMapping changes)) {
            return value;
        }
        Map<String, Entry> entries = byName(base);
        for (Entry entry : changes.entries()) {
            change(entries, entry, entries.keySet());
        }
        return mapping(base, entries);
    }

    private static Map<String, Entry> byName(YamlMapping mapping) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }

    private static List<String> names(List<Map<String, Entry>> roots) {
        return roots.stream().flatMap(root -> root.keySet().stream()).distinct().toList();
    }

    private static YamlMapping mapping(YamlNode old, Map<String, Entry> entries) {
        return new YamlMapping(List.copyOf(entries.values()), old.position());
    }

    private enum Kind {
        CHANGE,
        ADD,
        REMOVE
    }

    /** What a key of an overlay asks for. A key in quotes is a name as it is written. */
    private record Change(Kind kind, String name) {
        static Change of(Entry entry) {
            String text = entry.name();
            if (!entry.key().plain() || text.length() < 2) {
                return new Change(Kind.CHANGE, text);
            }
            return switch (text.charAt(0)) {
                case '+' -> new Change(Kind.ADD, text.substring(1));
                case '-' -> new Change(Kind.REMOVE, text.substring(1));
                default -> new Change(Kind.CHANGE, text);
            };
        }
    }
}
