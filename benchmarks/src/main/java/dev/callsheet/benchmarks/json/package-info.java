/** What JMH measures: decoding and encoding. */
@NullMarked
package dev.callsheet.benchmarks.json;

import org.jspecify.annotations.NullMarked;
