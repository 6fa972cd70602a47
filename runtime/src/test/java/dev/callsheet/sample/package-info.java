/** A small client like a generated one. */
@NullMarked
package dev.callsheet.sample;

import org.jspecify.annotations.NullMarked;
