package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file. Scalars are texts, as they are written; what a text means is decided by who reads it. */
public sealed interface YamlNode {

    /** Where it begins. */
    Position position();

    /** Keys with values, in file order; no key is there twice. */
    record YamlMapping(List<Entry> entries, Position position) implements YamlNode {
        public YamlMapping {
            entries = List.copyOf(entries);
            Objects.requireNonNull(position, "position");
        }

        /** The entry of a key. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
        }
    }

    /** A key with its value. */
    record Entry(YamlScalar key, YamlNode value) {
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }

        /** The key's text. */
        public String name() {
            return key.text();
        }

        /** Where the key stands. */
        public Position position() {
            return key.position();
        }
    }

    /** Values in file order. */
    record YamlSequence(List<YamlNode> items, Position position) implements YamlNode {
        public YamlSequence {
            items = List.copyOf(items);
            Objects.requireNonNull(position, "position");
        }
    }

    /**
     * A text.
     *
     * @param plain whether it is written without quotes; a plain empty one is a value that is not there
     * @param comment where a comment follows a plain text on its line, which may have cut it; null where none does
     */
    record YamlScalar(String text, boolean plain, @Nullable Position comment, Position position) implements YamlNode {
        public YamlScalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(position, "position");
        }

        /** Whether nothing is written at all, as after {@code cursor:}. */
        public boolean isAbsent() {
            return plain && text.isEmpty();
        }
    }

    /** Something that was refused and reported; readers pass over it in silence. */
    record Refused(Position position) implements YamlNode {
        public Refused {
            Objects.requireNonNull(position, "position");
        }
    }
}
