/** The API that a spec describes, as immutable records: every shared part resolved, every node with its position. */
@NullMarked
package dev.callsheet.language.model;

import org.jspecify.annotations.NullMarked;
