package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method. Shared parameters are resolved.
 *
 * @param name the name, unique in its method
 * @param javaName the {@code name} override; null if the Java name follows from {@code name}
 * @param constant the only value, as a text of its type, which is always sent; null if it may have others
 * @param defaultValue what the server assumes if the parameter is absent, as the spec writes it; never sent; null if not known
 * @param example an example as it is sent; null if there is none
 * @param location the part of the request that holds it
 * @param wireName the name in requests
 * @param contentType the content type of its part of a multipart body; null for the usual one
 * @param wire how a list, map, model or JSON value is sent; null for single values
 * @param secret whether {@code toString} and logs leave it out
 * @param deprecated what to use instead; null if it is not deprecated
 */
public record Parameter(
        String name,
        @Nullable String javaName,
        TypeRef type,
        boolean required,
        @Nullable String constant,
        @Nullable String defaultValue,
        @Nullable String example,
        Location location,
        String wireName,
        @Nullable String contentType,
        @Nullable Wire wire,
        boolean secret,
        Bounds bounds,
        @Nullable String summary,
        @Nullable String deprecated,
        Position position) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(wireName, "wireName");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(position, "position");
    }

    /** Returns whether it is the header of a name, whose case means nothing; false for null. */
    public boolean isHeader(@Nullable String header) {
        return location == Location.HEADER && wireName.equalsIgnoreCase(header);
    }

    /** Returns whether it is the whole body of its method. */
    public boolean isWholeBody() {
        return location == Location.WHOLE_BODY;
    }

    /** Returns a builder of what has name and type and position; everything else is optional. */
    public static Builder builder(String name, TypeRef type, Position position) {
        return new Builder(name, type, position);
    }

    /** Builds a {@link Parameter}. Not thread-safe. Each method sets the component of its name. */
    public static final class Builder {
        private final String name;
        private final TypeRef type;
        private final Position position;
        private @Nullable String javaName;
        private boolean required;
        private @Nullable String constant;
        private @Nullable String defaultValue;
        private @Nullable String example;
        private Location location = Location.BODY;
        private String wireName;
        private @Nullable String contentType;
        private @Nullable Wire wire;
        private boolean secret;
        private Bounds bounds = Bounds.NONE;
        private @Nullable String summary;
        private @Nullable String deprecated;

        private Builder(String name, TypeRef type, Position position) {
            this.name = name;
            this.wireName = name;
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

        public Builder constant(@Nullable String constant) {
            this.constant = constant;
            return this;
        }

        public Builder defaultValue(@Nullable String defaultValue) {
            this.defaultValue = defaultValue;
            return this;
        }

        public Builder example(@Nullable String example) {
            this.example = example;
            return this;
        }

        public Builder location(Location location) {
            this.location = location;
            return this;
        }

        public Builder wireName(String wireName) {
            this.wireName = wireName;
            return this;
        }

        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        public Builder wire(@Nullable Wire wire) {
            this.wire = wire;
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
        public Parameter build() {
            return new Parameter(
                    name,
                    javaName,
                    type,
                    required,
                    constant,
                    defaultValue,
                    example,
                    location,
                    wireName,
                    contentType,
                    wire,
                    secret,
                    bounds,
                    summary,
                    deprecated,
                    position);
        }
    }
}
