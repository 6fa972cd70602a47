/** Runs commands as processes, one after another in turn, and measures each as a whole. */
@NullMarked
package dev.callsheet.benchmarks.process;

import org.jspecify.annotations.NullMarked;
