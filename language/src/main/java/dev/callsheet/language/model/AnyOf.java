package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of several types, told apart by what it looks like: its JSON kind, constants, acceptable values, format and
 * fields that are always there.
 *
 * @param variants in the order in which they are tried
 * @param inPlace whether a type declares it ({@code A|B}): its name is made from where it stands
 */
public record AnyOf(String name, @Nullable String summary, List<TypeRef> variants, boolean inPlace, Position position) {
    public AnyOf {
        Objects.requireNonNull(name, "name");
        variants = List.copyOf(variants);
        Objects.requireNonNull(position, "position");
    }

    /** Returns the union as the type of a value. */
    public TypeRef type() {
        return inPlace ? new TypeRef.Named(name, expression()) : new TypeRef.Named(name);
    }

    /** Returns what is wrong with a value of no variant. */
    public String mismatch() {
        return "must be one of " + variants.stream().map(TypeRef::toString).collect(Collectors.joining(", "));
    }

    /** Returns the variants as a type is written: {@code string|list<Pet>}. */
    public String expression() {
        return variants.stream().map(TypeRef::toString).collect(Collectors.joining("|"));
    }
}
