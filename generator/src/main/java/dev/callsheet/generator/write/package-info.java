/** Files in memory to files on disk, and no more of them touched than has to be. */
@NullMarked
package dev.callsheet.generator.write;

import org.jspecify.annotations.NullMarked;
