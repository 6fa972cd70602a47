/** What a run measures, a class for each part of the page. */
@NullMarked
package dev.callsheet.benchmarks.part;

import org.jspecify.annotations.NullMarked;
