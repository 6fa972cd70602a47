/** A small client as the generator writes them. */
@NullMarked
package dev.callsheet.sample;

import org.jspecify.annotations.NullMarked;
