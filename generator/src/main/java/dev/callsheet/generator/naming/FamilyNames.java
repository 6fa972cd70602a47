package dev.callsheet.generator.naming;

import java.util.Objects;

/**
 * The Java names of one family.
 *
 * @param type the family class
 * @param accessor the method of the class above it that returns it
 */
public record FamilyNames(JavaClass type, String accessor) {
    public FamilyNames {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(accessor, "accessor");
    }
}
