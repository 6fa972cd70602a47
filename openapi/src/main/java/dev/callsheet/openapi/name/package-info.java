/** Chooses names of methods, families and types. */
@NullMarked
package dev.callsheet.openapi.name;

import org.jspecify.annotations.NullMarked;
