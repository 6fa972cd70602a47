/** Describes a resolved spec: as JSON for tools, as text for people. */
@NullMarked
package dev.callsheet.language.describe;

import org.jspecify.annotations.NullMarked;
