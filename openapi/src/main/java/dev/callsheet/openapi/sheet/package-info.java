/** The spec that an import makes. */
@NullMarked
package dev.callsheet.openapi.sheet;

import org.jspecify.annotations.NullMarked;
