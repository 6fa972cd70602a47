package dev.callsheet.generator.write;

import dev.callsheet.generator.write.SheetChange.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folder of an imported spec, which belongs to people from then on. A manifest in it lists what the import wrote, so that another import knows
 * what was edited since. A file that neither import writes is never touched.
 */
public final class SheetFolder {
    private final OutputFolder folder;
    private final StateFolder state;
    private final SortedMap<String, String> wanted;

    /**
     * @param folder the folder; it need not exist
     * @param files texts by path below the folder, with {@code /} between names
     */
    public SheetFolder(Path folder, Map<String, String> files) {
        this.folder = new OutputFolder(folder);
        // Not a source root, and files of a name like this are not part of a spec.
        this.state = new StateFolder(folder.resolve(".callsheet"));
        this.wanted = new TreeMap<>(files);
    }

    /** Returns whether the folder has one of the files, so that writing needs the consent of its owner. */
    public boolean isInUse() throws IOException {
        for (String path : wanted.keySet()) {
            if (OutputFolder.exists(file(path))) {
                return true;
            }
        }
        return !before().paths().isEmpty();
    }

    /** Returns what {@link #write} would change, in the order of the paths. */
    public List<SheetChange> changes() throws IOException {
        Manifest before = before();
        SortedSet<String> paths = new TreeSet<>(wanted.keySet());
        paths.addAll(before.paths());
        List<SheetChange> changes = new ArrayList<>();
        for (String path : paths) {
            if (wanted.containsKey(path) || folder.resolve(path).isPresent()) {
                change(path, before).ifPresent(changes::add);
            }
        }
        return List.copyOf(changes);
    }

    private Optional<SheetChange> change(String path, Manifest before) throws IOException {
        Path file = file(path);
        String text = wanted.get(path);
        Optional<byte[]> found = OutputFolder.read(file);
        if (found.isEmpty()) {
            Kind kind = OutputFolder.exists(file) ? Kind.CHANGE : Kind.NEW;
            return text == null ? Optional.empty() : Optional.of(new SheetChange(kind, path, kind == Kind.CHANGE));
        }
        if (text != null && Arrays.equals(found.get(), text.getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        boolean edited = !before.has(path, found.get());
        return Optional.of(new SheetChange(text == null ? Kind.DELETE : Kind.CHANGE, path, edited));
    }

    /**
     * Writes the files, and deletes those of an earlier import that are not among them.
     *
     * @param changes what {@link #changes} returned
     * @throws IOException if a file cannot be written; each file is then either as before or complete
     */
    public void write(List<SheetChange> changes) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        List<Path> stale = new ArrayList<>();
        for (SheetChange change : changes) {
            String text = wanted.get(change.path());
            if (text == null) {
                stale.add(file(change.path()));
            } else {
                contents.put(file(change.path()), text);
            }
        }
        Manifest after = Manifest.empty();
        wanted.forEach((path, text) -> after.add(path, text.getBytes(StandardCharsets.UTF_8)));
        state.replace(folder, contents, stale, Map.of(), before(), after);
    }

    private Manifest before() throws IOException {
        return state.manifest().orElseGet(Manifest::empty);
    }

    private Path file(String path) throws IOException {
        return folder.resolve(path)
                .orElseThrow(() -> new FileSystemException(
                        folder.root().resolve(path).toString(),
                        null,
                        "would be written outside the folder: remove the symbolic link"));
    }
}
