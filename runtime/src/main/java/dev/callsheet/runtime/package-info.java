/** What a generated client calls. */
@NullMarked
package dev.callsheet.runtime;

import org.jspecify.annotations.NullMarked;
