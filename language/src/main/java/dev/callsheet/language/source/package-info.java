/** Reads YAML files into trees with positions. */
@NullMarked
package dev.callsheet.language.source;

import org.jspecify.annotations.NullMarked;
