/** Whether a model makes sense: one rule a class, all of them in {@link dev.callsheet.generator.check.Checks}. */
@NullMarked
package dev.callsheet.generator.check;

import org.jspecify.annotations.NullMarked;
