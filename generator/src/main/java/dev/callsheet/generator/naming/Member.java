package dev.callsheet.generator.naming;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of one field or parameter in the class that has it.
 *
 * @param name the accessor, setter and argument
 * @param nested the class of the object or values declared in place; null if there are none
 */
public record Member(String name, @Nullable JavaClass nested) {
    public Member {
        Objects.requireNonNull(name, "name");
    }

    /** Returns the class of the object or values declared in place, which must exist. */
    public JavaClass inPlace() {
        return Objects.requireNonNull(nested, name);
    }
}
