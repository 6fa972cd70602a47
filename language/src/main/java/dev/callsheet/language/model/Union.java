package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several models, told apart by the value of one field.
 *
 * @param discriminator the key of that field, which no variant declares
 * @param tags the type of its values
 */
public record Union(
        String name,
        @Nullable String summary,
        String discriminator,
        TagKind tags,
        List<Variant> variants,
        Position position) {
    public Union {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(discriminator, "discriminator");
        Objects.requireNonNull(tags, "tags");
        variants = List.copyOf(variants);
        Objects.requireNonNull(position, "position");
    }

    /** The type of a discriminator. */
    public enum TagKind implements SpecWord {
        STRING(ScalarKind.STRING, "A text."),
        INTEGER(ScalarKind.INTEGER, "A number without a fraction."),
        BOOLEAN(ScalarKind.BOOLEAN, "`true` or `false`.");

        private final ScalarKind kind;
        private final String meaning;

        TagKind(ScalarKind kind, String meaning) {
            this.kind = kind;
            this.meaning = meaning;
        }

        /** Returns the type of the tags. */
        public TypeRef type() {
            return new TypeRef.Scalar(kind);
        }

        @Override
        public String word() {
            return kind.word();
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /**
     * A model of a union.
     *
     * @param tag the value of the discriminator for the model
     * @param model the name of the model
     */
    public record Variant(String tag, String model, Position position) {
        public Variant {
            Objects.requireNonNull(tag, "tag");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(position, "position");
        }
    }
}
