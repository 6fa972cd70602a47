/** Checks what a spec means: one class for each rule, all listed in {@link dev.callsheet.language.check.Checks}. */
@NullMarked
package dev.callsheet.language.check;

import org.jspecify.annotations.NullMarked;
