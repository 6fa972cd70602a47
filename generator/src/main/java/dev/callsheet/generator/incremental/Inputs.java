package dev.callsheet.generator.incremental;

import dev.callsheet.language.source.ContentHash;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decides what a run writes: its options, its files, and the generator itself. Not thread-safe. */
public final class Inputs {
    private final MessageDigest hash = ContentHash.digest();
    private boolean known = true;

    /** Creates inputs that so far are this generator and the libraries that it uses. */
    public Inputs() {
        try {
            add("generator", InstalledVersion.hash());
        } catch (IOException e) {
            known = false; // then every run is a whole one
        }
    }

    /** Adds an option; options are told apart by their values in the order in which they are added. */
    public Inputs option(String name, @Nullable Object value) {
        add(name, String.valueOf(value));
        return this;
    }

    /** Adds an option that can have several values; null is none. */
    public Inputs option(String name, @Nullable List<?> values) {
        List<?> all = values == null ? List.of() : values;
        add(name, String.valueOf(all.size()));
        all.forEach(value -> add(name, String.valueOf(value)));
        return this;
    }

    /** Adds the text of a file, and its name in messages. */
    public Inputs file(Path file, String shownAs) {
        try {
            add(shownAs, ContentHash.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            known = false; // the run reports it
        }
        return this;
    }

    /** Adds the files of a spec, without its overlays. */
    public Inputs spec(SpecSource spec) {
        Optional<String> content = spec.hash();
        content.ifPresent(text -> add("spec", text));
        known &= content.isPresent();
        return this;
    }

    private void add(String name, String value) {
        for (String text : new String[] {name, value}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            hash.update(bytes);
        }
    }

    /** Returns the hash of all inputs; empty if some could not be read. Ends the adding of inputs. */
    Optional<String> key() {
        return known ? Optional.of(ContentHash.text(hash.digest())) : Optional.empty();
    }
}
