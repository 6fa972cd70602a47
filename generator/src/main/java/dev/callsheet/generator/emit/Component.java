package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field as a part of a generated class.
 *
 * @param field the field in the spec
 * @param member its Java names
 * @param boxed its type, boxed if Java has a primitive one
 * @param accepted the type of an argument, boxed: a list of the variants of a union is also a list of one variant
 * @param collection {@link List} or {@link Map}; empty for a single value
 * @param presence what stands for an absent value
 */
record Component(
        Field field,
        Member member,
        TypeName boxed,
        TypeName accepted,
        Optional<Class<?>> collection,
        Presence presence) {

    /** What a class holds if the server sent nothing. */
    enum Presence {
        /** An empty list or map. */
        EMPTY,
        /** The type's empty value, because the server broke its promise. */
        ALWAYS,
        /** Null, which the accessor never returns: it throws, because the server broke its promise and the type has no empty value. */
        PROMISED,
        /** The boolean that absence means. */
        MEANT,
        /** Null. */
        NULLABLE
    }

    static Component of(EmitContext context, JavaClass owner, Field field) {
        Member member = context.names().member(owner, field.name());
        TypeName boxed = context.types().of(field.type(), member);
        Optional<Class<?>> collection = field.type().accept(COLLECTION);
        TypeName accepted = context.accepted(field.type(), boxed);
        return new Component(
                field, member, boxed, accepted, collection, presence(context, field, collection.isPresent()));
    }

    /** Returns the component of a model's other properties. */
    static Component ofExtra(EmitContext context, Field extra) {
        Member member = Member.of(extra.name(), null);
        TypeName boxed = context.types().of(extra.type(), member);
        return new Component(extra, member, boxed, boxed, Optional.of(Map.class), Presence.EMPTY);
    }

    private static Presence presence(EmitContext context, Field field, boolean collection) {
        if (collection && !field.type().isNullable()) {
            return Presence.EMPTY;
        }
        if (context.index().isPromised(field)) {
            return Presence.PROMISED;
        } else if (field.absent() != null) {
            return Presence.MEANT;
        }
        return field.always() ? Presence.ALWAYS : Presence.NULLABLE;
    }

    private static final TypeRef.Visitor<Optional<Class<?>>> COLLECTION = new TypeRef.Visitor<>() {
        @Override
        public Optional<Class<?>> scalar(TypeRef.Scalar scalar) {
            return Optional.empty();
        }

        @Override
        public Optional<Class<?>> list(TypeRef.ListOf list) {
            return Optional.of(List.class);
        }

        @Override
        public Optional<Class<?>> map(TypeRef.MapOf map) {
            return Optional.of(Map.class);
        }

        @Override
        public Optional<Class<?>> nullable(TypeRef.Nullable nullable) {
            return nullable.value().accept(this);
        }

        @Override
        public Optional<Class<?>> named(TypeRef.Named named) {
            return Optional.empty();
        }

        @Override
        public Optional<Class<?>> inlineModel(TypeRef.InlineModel inline) {
            return Optional.empty();
        }

        @Override
        public Optional<Class<?>> inlineEnum(TypeRef.InlineEnum inline) {
            return Optional.empty();
        }
    };

    String name() {
        return member.name();
    }

    /** Returns whether a builder needs it. */
    boolean isRequired() {
        return field.required();
    }

    /** Returns the method that asks whether there is a value; empty unless the accessor throws if there is none. */
    Optional<String> asking() {
        return member.asking();
    }

    /** Returns the expression for its value in an object, null if there is none. */
    CodeBlock in(String object) {
        CodeBlock value = CodeBlock.of("$N.$N()", object, name());
        return asking().map(asking -> CodeBlock.of("$N.$N() ? $L : null", object, asking, value))
                .orElse(value);
    }

    boolean isCollection() {
        return collection.isPresent();
    }

    boolean isList() {
        return collection.filter(List.class::equals).isPresent();
    }

    /** Returns the class of a list's elements if it is one class: only that makes safe varargs. */
    Optional<ClassName> elementClass() {
        return isList() && element() instanceof ClassName name && !name.isAnnotated()
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Returns the type of a list's elements. */
    TypeName element() {
        return ((ParameterizedTypeName) boxed).typeArguments().get(0);
    }

    /** Returns the type of a map's values. */
    TypeName mapValue() {
        return ((ParameterizedTypeName) boxed).typeArguments().get(1);
    }

    /** Returns the type of the accessor, with its nullness. */
    TypeName type() {
        return switch (presence) {
            case EMPTY, PROMISED -> boxed;
            case ALWAYS, MEANT -> unboxed();
            case NULLABLE -> JavaTypes.nullable(boxed);
        };
    }

    /** Returns the type of a value that is not null. */
    TypeName unboxed() {
        return JavaTypes.unboxed(boxed);
    }

    /** Returns the type of an argument that must be given, though it may be null if null is a value of the field. */
    TypeName argument() {
        return field.type().isNullable() ? JavaTypes.nullable(accepted) : JavaTypes.unboxed(accepted);
    }

    /** Returns how many of a constructor's 255 slots it takes (JVMS 4.3.3). */
    int slots() {
        TypeName type = type();
        boolean wide = type.isPrimitive() && (type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE));
        return wide ? 2 : 1;
    }
}
