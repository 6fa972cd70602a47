/** Reads class files, to say what their bytes are spent on. */
@NullMarked
package dev.callsheet.benchmarks.classfile;

import org.jspecify.annotations.NullMarked;
