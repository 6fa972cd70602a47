/** Measures Callsheet beside its peers and writes {@code docs/performance.md}. */
@NullMarked
package dev.callsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
