package dev.callsheet.generator.emit;

import org.jspecify.annotations.Nullable;

/**
 * What a user may choose about the output; the package is the name table's.
 *
 * @param moduleInfo whether the client is a Java module
 * @param clientInterface the full name of an interface that the client class implements; null for none
 */
public record EmitOptions(boolean moduleInfo, @Nullable String clientInterface) {
    public EmitOptions(boolean moduleInfo) {
        this(moduleInfo, null);
    }
}
