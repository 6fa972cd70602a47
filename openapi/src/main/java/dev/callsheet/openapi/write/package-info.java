/** The text of a spec as a person writes it. */
@NullMarked
package dev.callsheet.openapi.write;

import org.jspecify.annotations.NullMarked;
