/** The command line. Exit codes: 0 success, 1 errors in the spec, 2 wrong usage or a file that cannot be read or written. */
@NullMarked
package dev.callsheet.generator.cli;

import org.jspecify.annotations.NullMarked;
