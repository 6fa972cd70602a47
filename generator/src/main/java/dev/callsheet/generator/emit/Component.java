package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A field as a part of a generated class.
 *
 * @param field the field in the spec
 * @param member its Java names
 * @param boxed its type, boxed where Java has a primitive one
 * @param presence what stands for an absent value
 */
record Component(Field field, Member member, TypeName boxed, Presence presence) {

    /** What a class holds where the server sent nothing. */
    enum Presence {
        /** An empty list or map. */
        EMPTY,
        /** The type's empty value; the answer is at fault. */
        ALWAYS,
        /** Null. */
        NULLABLE
    }

    static List<Component> of(EmitContext context, JavaClass owner, List<Field> fields) {
        List<Member> members = context.names().members(owner);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Member member = members.get(i);
            components.add(
                    new Component(field, member, context.types().of(field.type(), member), presence(context, field)));
        }
        return components;
    }

    private static Presence presence(EmitContext context, Field field) {
        if (field.type() instanceof TypeRef.ListOf || field.type() instanceof TypeRef.MapOf) {
            return Presence.EMPTY;
        }
        return field.always() && hasEmptyValue(context, field.type()) ? Presence.ALWAYS : Presence.NULLABLE;
    }

    private static boolean hasEmptyValue(EmitContext context, TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING, BOOLEAN, INTEGER, LONG, NUMBER -> true;
                case JSON, FILE, INSTANT, INSTANT_MILLIS -> false;
            };
        }
        return type instanceof TypeRef.InlineEnum
                || (type instanceof TypeRef.Named named
                        && context.enumType(named.name()).isPresent());
    }

    String name() {
        return member.name();
    }

    boolean isList() {
        return field.type() instanceof TypeRef.ListOf;
    }

    boolean isCollection() {
        return presence == Presence.EMPTY;
    }

    /** The type of the accessor, with its nullness. */
    TypeName type() {
        return switch (presence) {
            case EMPTY -> boxed;
            case ALWAYS -> unboxed();
            case NULLABLE -> JavaTypes.nullable(boxed);
        };
    }

    /** The type of a value that is there. */
    TypeName unboxed() {
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** How many of a constructor's 255 slots it takes, JVMS 4.3.3. */
    int slots() {
        boolean wide = type().equals(TypeName.LONG) || type().equals(TypeName.DOUBLE);
        return wide ? 2 : 1;
    }
}
