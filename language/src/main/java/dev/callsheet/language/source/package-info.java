/** YAML text to a tree with positions. The only package that knows the YAML library. */
@NullMarked
package dev.callsheet.language.source;

import org.jspecify.annotations.NullMarked;
