/** Diagnostics: what is wrong with a spec, where, and what to do. */
@NullMarked
package dev.callsheet.language.diagnostic;

import org.jspecify.annotations.NullMarked;
