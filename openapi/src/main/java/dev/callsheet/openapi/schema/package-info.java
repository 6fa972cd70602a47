/** Turns schemas into types of the language. */
@NullMarked
package dev.callsheet.openapi.schema;

import org.jspecify.annotations.NullMarked;
