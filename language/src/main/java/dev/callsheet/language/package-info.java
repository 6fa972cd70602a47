/** The spec language: reads a spec, checks it and describes it. */
@NullMarked
package dev.callsheet.language;

import org.jspecify.annotations.NullMarked;
