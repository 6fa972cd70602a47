package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model or response.
 *
 * @param name the key in JSON
 * @param javaName the {@code name} override; null if the Java name follows from the key
 * @param required whether it must be set in a model that is sent
 * @param always whether it is never absent in a response
 * @param absent what it means that it is absent, for a boolean; null if nothing
 * @param direction the only way in which it goes; null if it is both sent and received
 * @param constant the only value, as a text of its type; null if it may have others
 * @param secret whether {@code toString} leaves it out
 * @param bounds the bounds, checked when the model is sent
 * @param deprecated what to use instead; null if it is not deprecated
 */
public record Field(
        String name,
        @Nullable String javaName,
        TypeRef type,
        boolean required,
        boolean always,
        @Nullable Boolean absent,
        @Nullable Direction direction,
        @Nullable String constant,
        boolean secret,
        Bounds bounds,
        @Nullable String summary,
        @Nullable String deprecated,
        Position position) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(position, "position");
    }

    /** Returns whether it is received, and so has an accessor. */
    public boolean isRead() {
        return direction != Direction.WRITE;
    }

    /** Returns whether it is sent, and so has a setter. */
    public boolean isSent() {
        return direction != Direction.READ;
    }

    /** Returns a builder of what has name and type and position; everything else is optional. */
    public static Builder builder(String name, TypeRef type, Position position) {
        return new Builder(name, type, position);
    }

    /** Builds a {@link Field}. Not thread-safe. Each method sets the component of its name. */
    public static final class Builder {
        private final String name;
        private final TypeRef type;
        private final Position position;
        private @Nullable String javaName;
        private boolean required;
        private boolean always;
        private @Nullable Boolean absent;
        private @Nullable Direction direction;
        private @Nullable String constant;
        private boolean secret;
        private Bounds bounds = Bounds.NONE;
        private @Nullable String summary;
        private @Nullable String deprecated;

        private Builder(String name, TypeRef type, Position position) {
            this.name = name;
            this.type = type;
            this.position = position;
        }

        public Builder javaName(@Nullable String javaName) {
            this.javaName = javaName;
            return this;
        }

        public Builder required(boolean required) {
            this.required = required;
            return this;
        }

        public Builder always(boolean always) {
            this.always = always;
            return this;
        }

        public Builder absent(@Nullable Boolean absent) {
            this.absent = absent;
            return this;
        }

        public Builder direction(@Nullable Direction direction) {
            this.direction = direction;
            return this;
        }

        public Builder constant(@Nullable String constant) {
            this.constant = constant;
            return this;
        }

        public Builder secret(boolean secret) {
            this.secret = secret;
            return this;
        }

        public Builder bounds(Bounds bounds) {
            this.bounds = bounds;
            return this;
        }

        public Builder summary(@Nullable String summary) {
            this.summary = summary;
            return this;
        }

        public Builder deprecated(@Nullable String deprecated) {
            this.deprecated = deprecated;
            return this;
        }

        /** Builds the record. */
        public Field build() {
            return new Field(
                    name,
                    javaName,
                    type,
                    required,
                    always,
                    absent,
                    direction,
                    constant,
                    secret,
                    bounds,
                    summary,
                    deprecated,
                    position);
        }
    }
}
