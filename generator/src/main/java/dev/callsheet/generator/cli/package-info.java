/** The command line. Exit codes: 0 it worked, 1 the spec has faults, 2 the command was used wrongly or the disk refused. */
@NullMarked
package dev.callsheet.generator.cli;

import org.jspecify.annotations.NullMarked;
