/** Whether a text or a JSON value is of a type of the spec: one home for the spec's examples and for servers that check requests. */
@NullMarked
package dev.callsheet.language.value;

import org.jspecify.annotations.NullMarked;
