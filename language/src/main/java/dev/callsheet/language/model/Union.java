package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several models, told apart by the value of one field.
 *
 * @param discriminator the key of that field, which no variant declares
 */
public record Union(
        String name, @Nullable String summary, String discriminator, List<Variant> variants, Position position) {
    public Union {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(discriminator, "discriminator");
        variants = List.copyOf(variants);
        Objects.requireNonNull(position, "position");
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
