package dev.callsheet.generator.naming;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of one field or parameter in the class that has it.
 *
 * @param name the accessor, setter and argument
 * @param nested the class of the object or values declared in place; null if there are none
 * @param asking the method that asks whether there is a value; empty if the accessor always has one or can return null
 */
public record Member(String name, @Nullable JavaClass nested, Optional<String> asking) {
    public Member {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asking, "asking");
    }

    /** Returns the names of a member without a method that asks for it. */
    public static Member of(String name, @Nullable JavaClass nested) {
        return new Member(name, nested, Optional.empty());
    }

    /** Returns the class of the object or values declared in place, which must exist. */
    public JavaClass inPlace() {
        return Objects.requireNonNull(nested, name);
    }
}
