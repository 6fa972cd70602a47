/** The page that a run writes. */
@NullMarked
package dev.callsheet.benchmarks.page;

import org.jspecify.annotations.NullMarked;
