/** Reads YAML files into trees with positions. The only package that uses the YAML library. */
@NullMarked
package dev.callsheet.language.source;

import org.jspecify.annotations.NullMarked;
