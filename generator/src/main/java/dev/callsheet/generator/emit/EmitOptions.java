package dev.callsheet.generator.emit;

/**
 * What a user may choose about the output; the package is the name table's.
 *
 * @param moduleInfo whether the client is a Java module
 */
public record EmitOptions(boolean moduleInfo) {}
