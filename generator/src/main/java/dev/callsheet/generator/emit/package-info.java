/**
 * Model and names in, Java source texts out: one emitter a kind of class, no I/O.
 *
 * <p>Texts of the spec reach the output through {@code JavadocEscaper} and {@code Literals} only.
 */
@NullMarked
package dev.callsheet.generator.emit;

import org.jspecify.annotations.NullMarked;
