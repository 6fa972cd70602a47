package dev.callsheet.language.model;

import java.util.Objects;

/** The type of a parameter or field, as the spec writes it. */
public sealed interface TypeRef {

    /** Types of the language that are not composed of others. */
    enum ScalarKind {
        STRING("string"),
        BOOLEAN("boolean"),
        INTEGER("integer"),
        LONG("long"),
        /** An integer of 64 bits as a JSON string, because JavaScript would lose digits of a number. */
        LONG_TEXT("long(text)"),
        NUMBER("number"),
        DECIMAL("decimal"),
        /** A decimal number as a JSON string. */
        DECIMAL_TEXT("decimal(text)"),
        /** A day (RFC 3339 full-date). */
        DATE("date"),
        /** A day, a time and an offset (RFC 3339 date-time). */
        DATETIME("datetime"),
        /** A day, a time and an offset as e-mail has them (RFC 2822 section 3.3). */
        DATETIME_RFC2822("datetime(rfc2822)"),
        /** A time of day (RFC 3339 partial-time). */
        TIME("time"),
        INSTANT("instant"),
        INSTANT_MILLIS("instant(ms)"),
        INSTANT_MICROS("instant(us)"),
        UUID("uuid"),
        URI("uri"),
        /** Bytes as base64 (RFC 4648 section 4). */
        BYTES("bytes"),
        JSON("json"),
        FILE("file"),
        /** Text as it is, with a charset: a whole body. */
        TEXT("text");

        private final String word;

        ScalarKind(String word) {
            this.word = word;
        }

        /** Returns the word for the type in a spec. */
        public String word() {
            return word;
        }
    }

    /** One of the language's own types. */
    record Scalar(ScalarKind kind) implements TypeRef {
        public Scalar {
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }

        @Override
        public String toString() {
            return kind.word();
        }
    }

    /** A list of elements of one type. */
    record ListOf(TypeRef element) implements TypeRef {
        public ListOf {
            Objects.requireNonNull(element, "element");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }

        @Override
        public String toString() {
            return "list<" + element + ">";
        }

        @Override
        public TypeRef innermost() {
            return element.innermost();
        }

        @Override
        public TypeRef withInnermost(TypeRef other) {
            return new ListOf(element.withInnermost(other));
        }
    }

    /** An object with keys of any name and values of one type. */
    record MapOf(TypeRef value) implements TypeRef {
        public MapOf {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }

        @Override
        public String toString() {
            return "map<" + value + ">";
        }

        @Override
        public TypeRef innermost() {
            return value.innermost();
        }

        @Override
        public TypeRef withInnermost(TypeRef other) {
            return new MapOf(value.withInnermost(other));
        }
    }

    /** A value that can also be null. */
    record Nullable(TypeRef value) implements TypeRef {
        public Nullable {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullable(this);
        }

        @Override
        public String toString() {
            return value + "|null";
        }

        @Override
        public TypeRef innermost() {
            return value.innermost();
        }

        @Override
        public TypeRef withInnermost(TypeRef other) {
            return new Nullable(value.withInnermost(other));
        }
    }

    /**
     * A model, enum or union that is declared under a name.
     *
     * @param written how the spec writes it: the name, but for unions that a type declares in place
     */
    record Named(String name, String written) implements TypeRef {
        public Named {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(written, "written");
        }

        public Named(String name) {
            this(name, name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /** An object declared in place ({@code fields}); its model belongs to the one field or parameter that declares it. */
    record InlineModel(Model model) implements TypeRef {
        public InlineModel {
            Objects.requireNonNull(model, "model");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inlineModel(this);
        }

        @Override
        public String toString() {
            return model.name();
        }
    }

    /** Acceptable values declared in place ({@code values}). */
    record InlineEnum(EnumType type) implements TypeRef {
        public InlineEnum {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inlineEnum(this);
        }

        @Override
        public String toString() {
            return type.name();
        }
    }

    /** Returns what a visitor returns for this kind of type. */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do for each kind of type as it is written. To tell apart what names stand for, use {@link TypeIndex#match}.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R scalar(Scalar scalar);

        R list(ListOf list);

        R map(MapOf map);

        R nullable(Nullable nullable);

        R named(Named named);

        R inlineModel(InlineModel inline);

        R inlineEnum(InlineEnum inline);
    }

    /** Returns whether null is a value of the type. */
    default boolean isNullable() {
        return this instanceof Nullable;
    }

    /** Returns the type without null. */
    default TypeRef withoutNull() {
        return this instanceof Nullable nullable ? nullable.value() : this;
    }

    /** Returns whether elements of lists or maps can be null. */
    default boolean hasNullElements() {
        TypeRef type = withoutNull();
        TypeRef element = type instanceof ListOf list ? list.element() : type instanceof MapOf map ? map.value() : null;
        return element != null && (element.isNullable() || element.hasNullElements());
    }

    /** Returns the innermost type below null, lists and maps. */
    default TypeRef innermost() {
        return this;
    }

    /** Returns this type with another innermost type: {@code list<string>} with {@code integer} is {@code list<integer>}. */
    default TypeRef withInnermost(TypeRef other) {
        return other;
    }

    /** Returns whether this is the given scalar. */
    default boolean is(ScalarKind kind) {
        return this instanceof Scalar scalar && scalar.kind() == kind;
    }
}
