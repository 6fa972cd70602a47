/** Turns a call sheet into the sources of its client. */
@NullMarked
package dev.callsheet.generator;

import org.jspecify.annotations.NullMarked;
