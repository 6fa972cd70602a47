package dev.callsheet.openapi.name;

import java.util.Objects;

/**
 * The name of a method in a spec.
 *
 * @param family the family; empty for a method of the client itself
 * @param method the last part of the name
 */
public record MethodName(String family, String method) {
    public MethodName {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(method, "method");
    }

    /** Returns the name of the method of an operation. It depends on nothing but the operation. */
    public static MethodName of(OperationKey operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return family.isEmpty() ? method : family + "." + method;
    }
}
