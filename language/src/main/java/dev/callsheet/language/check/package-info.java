/** Whether a model makes sense: one rule a class, all of them in {@link dev.callsheet.language.check.Checks}. */
@NullMarked
package dev.callsheet.language.check;

import org.jspecify.annotations.NullMarked;
