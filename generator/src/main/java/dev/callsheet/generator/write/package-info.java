/** Writes generated files to disk and touches only those that differ. */
@NullMarked
package dev.callsheet.generator.write;

import org.jspecify.annotations.NullMarked;
