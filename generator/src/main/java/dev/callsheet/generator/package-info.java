/** Generates the sources of a client from its call sheet, the spec of an HTTP API. */
@NullMarked
package dev.callsheet.generator;

import org.jspecify.annotations.NullMarked;
