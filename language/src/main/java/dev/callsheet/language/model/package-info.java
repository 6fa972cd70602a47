/** The API that a spec describes, as immutable records: shared parts and names resolved, elements with their positions. */
@NullMarked
package dev.callsheet.language.model;

import org.jspecify.annotations.NullMarked;
