package dev.callsheet.generator.naming;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of one field or parameter in the class that has it.
 *
 * @param name the accessor, setter and argument
 * @param nested the class of the object or the values declared in place; null where there are none
 */
public record Member(String name, @Nullable JavaClass nested) {
    public Member {
        Objects.requireNonNull(name, "name");
    }

    /** The class of what is declared in place, where something is. */
    public JavaClass inPlace() {
        return Objects.requireNonNull(nested, name);
    }
}
