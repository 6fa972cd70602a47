/** Checks whether a text or a JSON value is of a type of the spec: for the examples of a spec, and for servers that check requests. */
@NullMarked
package dev.callsheet.language.value;

import org.jspecify.annotations.NullMarked;
