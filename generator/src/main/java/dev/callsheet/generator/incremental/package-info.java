/** Knows whether a run would write what the last one wrote. */
@NullMarked
package dev.callsheet.generator.incremental;

import org.jspecify.annotations.NullMarked;
