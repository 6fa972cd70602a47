/** What is wrong with a spec, where, and what to do about it. */
@NullMarked
package dev.callsheet.language.diagnostic;

import org.jspecify.annotations.NullMarked;
