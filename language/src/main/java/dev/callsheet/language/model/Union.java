package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several models; a field that all of them have tells which.
 *
 * @param discriminator the key of that field; no variant declares it
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
     * One of the models.
     *
     * @param tag the discriminator's value for it
     * @param model its name
     */
    public record Variant(String tag, String model, Position position) {
        public Variant {
            Objects.requireNonNull(tag, "tag");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(position, "position");
        }
    }
}
