package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Where to read a spec from: a folder or a jar with {@code api.yaml} at its top or, if it has only one, anywhere below.
 */
public final class SpecSource {
    /** The name of the file that every spec has. */
    public static final String API_FILE = "api.yaml";

    private final Base base;
    private final @Nullable String folder;
    private final String shownAs;
    private final List<OneFile> overlays;

    private SpecSource(Base base, @Nullable String folder, String shownAs, List<OneFile> overlays) {
        this.base = base;
        this.folder = folder;
        this.shownAs = shownAs;
        this.overlays = List.copyOf(overlays);
    }

    /** Returns a source for a folder or a jar; nothing is read yet. Messages show files below this path. */
    public static SpecSource of(Path path) {
        String typed = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        boolean jar = Files.isRegularFile(path);
        return new SpecSource(new Stored(() -> open(path)), null, jar ? typed + "!" : typed, List.of());
    }

    /** Returns a source for files in memory, by their path below the folder of the spec. */
    public static SpecSource ofFiles(Map<String, byte[]> files) {
        Map<String, byte[]> copy = Map.copyOf(files);
        return new SpecSource(new Stored(() -> new TextStorage(copy)), null, "", List.of());
    }

    /** Returns a source for a spec that something else makes. {@link #in} and {@link #shownAs} have no effect on it. */
    public static SpecSource madeBy(Function<Diagnostics, SpecFiles> maker) {
        return new SpecSource(new Made(maker), null, "", List.of());
    }

    /** Returns a copy that looks for {@code api.yaml} in this folder only. */
    public SpecSource in(String folder) {
        return new SpecSource(base, folder, shownAs, overlays);
    }

    /** Returns a copy that messages show with this name instead of its path. */
    public SpecSource shownAs(String name) {
        return new SpecSource(base, folder, name, overlays);
    }

    /**
     * Returns a copy whose spec is changed by a file, after the overlays that it has already.
     *
     * @param shownAs the name of the file in messages
     */
    public SpecSource withOverlay(Path file, String shownAs) {
        List<OneFile> more = new ArrayList<>(overlays);
        more.add(new OneFile(file, shownAs.replace('\\', '/')));
        return new SpecSource(base, folder, this.shownAs, more);
    }

    /** Reads all files and reports what is wrong with them; throws nothing for it. */
    public SpecFiles read(Diagnostics diagnostics) {
        SpecFiles files = base.read(this, diagnostics);
        if (overlays.size() > Limits.OVERLAYS) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    Position.ofFile(overlays.get(0).name()),
                    "a spec can have at most " + Limits.OVERLAYS + " overlays");
            return files;
        }
        for (OneFile overlay : files.yaml().isEmpty() ? List.<OneFile>of() : overlays) {
            SpecFiles read = readOverlay(overlay, diagnostics);
            List<SpecFile> changed = files.yaml();
            for (SpecFile file : read.yaml()) {
                changed = new Overlay(diagnostics).apply(changed, file.root());
            }
            SourceLines before = files.lines();
            SourceLines lines = place -> read.lines().at(place).or(() -> before.at(place));
            files = new SpecFiles(changed, files.examples(), lines, files.complete() && read.complete());
        }
        return files;
    }

    /**
     * Returns a hash of the files that {@link #read} reads, without the overlays; empty if some cannot be read, or if something else makes the
     * spec. Files with the same hash are the same spec.
     */
    public Optional<String> hash() {
        return base.hash();
    }

    private static SpecFiles readOverlay(OneFile overlay, Diagnostics diagnostics) {
        if (!overlay.name().endsWith(".yaml")) {
            diagnostics.report(
                    DiagnosticCode.UNREADABLE, Position.ofFile(overlay.name()), "an overlay must be a .yaml file");
            return new SpecFiles(List.of(), List.of(), SourceLines.NONE, false);
        }
        return new SpecFileReader(overlay, "", "", diagnostics).readAll();
    }

    private SpecFiles readStored(Opener opener, Diagnostics diagnostics) {
        Position whole = Position.ofFile(shownAs.isEmpty() ? "." : shownAs.replaceAll("!$", ""));
        try (Storage storage = opener.open()) {
            Optional<String> prefix = prefix(storage, whole, diagnostics);
            if (prefix.isPresent()) {
                return new SpecFileReader(storage, prefix.get(), shownAs, diagnostics).readAll();
            }
        } catch (NoSpecException e) {
            diagnostics.report(DiagnosticCode.NO_SPEC, whole, e.fault, e.hint);
        } catch (ZipException e) {
            diagnostics.report(DiagnosticCode.NO_SPEC, whole, "this is not a folder or jar");
        } catch (IOException e) {
            diagnostics.report(DiagnosticCode.UNREADABLE, whole, "cannot be read: " + e.getMessage());
        }
        return new SpecFiles(List.of(), List.of(), SourceLines.NONE, false);
    }

    private Optional<String> prefix(Storage storage, Position whole, Diagnostics diagnostics) {
        if (folder != null) {
            String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
            if (storage.paths().contains(prefix + API_FILE)) {
                return Optional.of(prefix);
            }
            diagnostics.report(
                    DiagnosticCode.NO_SPEC,
                    whole,
                    "the folder " + Words.quote(folder) + " has no " + API_FILE,
                    hint(prefix, specs(storage)));
            return Optional.empty();
        }
        if (storage.paths().contains(API_FILE)) {
            return Optional.of("");
        }
        List<String> prefixes = specs(storage);
        if (prefixes.size() == 1) {
            return Optional.of(prefixes.get(0));
        }
        diagnostics.report(
                DiagnosticCode.NO_SPEC,
                whole,
                prefixes.isEmpty()
                        ? "there is no " + API_FILE + " here or in a folder below"
                        : "there are " + prefixes.size() + " specs in folders below",
                hint("", prefixes));
        return Optional.empty();
    }

    private static String hint(String prefix, List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return "a spec is a folder that has the file " + API_FILE;
        }
        return Words.nearest(prefix, prefixes)
                .map(near -> "did you mean " + Words.quote(near) + "?")
                .orElse("choose " + Words.anyOf(prefixes));
    }

    /** Returns the folders that hold a spec. An {@code api.yaml} below one of them is an ordinary file of that spec. */
    private static List<String> specs(Storage storage) {
        List<String> found = storage.paths().stream()
                .filter(path -> path.endsWith("/" + API_FILE))
                .map(path -> path.substring(0, path.length() - API_FILE.length()))
                .toList();
        return found.stream()
                .filter(folder -> found.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
    }

    private static Storage open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderStorage(path);
        }
        if (!Files.exists(path)) {
            throw new NoSpecException("the folder or jar does not exist", null);
        }
        if (path.toString().endsWith(".yaml")) {
            throw new NoSpecException("a spec is a folder, not a file", "use the folder that holds " + API_FILE);
        }
        return new JarStorage(path);
    }

    /** Where a spec comes from, without its overlays. */
    private interface Base {
        SpecFiles read(SpecSource source, Diagnostics diagnostics);

        Optional<String> hash();
    }

    /** Files to read. */
    private record Stored(Opener opener) implements Base {
        @Override
        public SpecFiles read(SpecSource source, Diagnostics diagnostics) {
            return source.readStored(opener, diagnostics);
        }

        @Override
        public Optional<String> hash() {
            MessageDigest hash = ContentHash.digest();
            try (Storage storage = opener.open()) {
                for (String path : storage.paths()) {
                    hash.update((path + "\0").getBytes(StandardCharsets.UTF_8));
                    try (InputStream in = storage.open(path)) {
                        // The hash of a file has a length, so no text runs into the name after it.
                        hash.update(ContentHash.digest().digest(in.readAllBytes()));
                    }
                }
                return Optional.of(ContentHash.text(hash.digest()));
            } catch (IOException e) {
                return Optional.empty(); // read() reports it
            }
        }
    }

    /** A function that returns the files. */
    private record Made(Function<Diagnostics, SpecFiles> maker) implements Base {
        @Override
        public SpecFiles read(SpecSource source, Diagnostics diagnostics) {
            return maker.apply(diagnostics);
        }

        @Override
        public Optional<String> hash() {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Opener {
        Storage open() throws IOException;
    }

    private static final class NoSpecException extends IOException {
        private static final long serialVersionUID = 1;

        private final String fault;
        private final @Nullable String hint;

        NoSpecException(String fault, @Nullable String hint) {
            super(fault);
            this.fault = fault;
            this.hint = hint;
        }
    }
}
