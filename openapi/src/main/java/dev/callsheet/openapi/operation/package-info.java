/** Turns operations into methods of the language. */
@NullMarked
package dev.callsheet.openapi.operation;

import org.jspecify.annotations.NullMarked;
