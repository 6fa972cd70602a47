package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML file. Scalars are strings as they are written; their meaning depends on the key. */
public sealed interface YamlNode {

    /** Returns where the node begins. */
    Position position();

    /** Keys with values, in file order. No key occurs twice. */
    record YamlMapping(List<Entry> entries, Position position) implements YamlNode {
        public YamlMapping {
            entries = List.copyOf(entries);
            Objects.requireNonNull(position, "position");
        }

        /** Returns the entry of a key; empty if the key is absent. */
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

        /** Returns the text of the key. */
        public String name() {
            return key.text();
        }

        /** Returns the position of the key. */
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
     * @param plain whether it has no quotes; an empty plain text is an absent value
     * @param comment the position of a comment that follows a plain text on its line and may have cut it off; null if there is none
     */
    record YamlScalar(String text, boolean plain, @Nullable Position comment, Position position) implements YamlNode {
        public YamlScalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(position, "position");
        }

        /** Returns whether there is no value at all, as after {@code cursor:}. */
        public boolean isAbsent() {
            return plain && text.isEmpty();
        }
    }

    /** A node that was rejected and reported. Readers ignore it. */
    record Refused(Position position) implements YamlNode {
        public Refused {
            Objects.requireNonNull(position, "position");
        }
    }
}
