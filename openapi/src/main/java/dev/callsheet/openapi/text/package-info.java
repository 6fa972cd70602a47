/** Turns descriptions into plain texts. */
@NullMarked
package dev.callsheet.openapi.text;

import org.jspecify.annotations.NullMarked;
