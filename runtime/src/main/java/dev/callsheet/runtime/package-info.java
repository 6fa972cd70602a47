/** What users of a generated client touch: calls, their outcomes, exceptions and files. */
@NullMarked
package dev.callsheet.runtime;

import org.jspecify.annotations.NullMarked;
