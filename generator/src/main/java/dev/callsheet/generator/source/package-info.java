/** YAML text to a tree with positions. The only package that knows the YAML library. */
@NullMarked
package dev.callsheet.generator.source;

import org.jspecify.annotations.NullMarked;
