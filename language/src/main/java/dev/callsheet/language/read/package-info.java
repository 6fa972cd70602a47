/** Reads YAML trees into the model. {@link dev.callsheet.language.read.Element} lists all keys of the language. */
@NullMarked
package dev.callsheet.language.read;

import org.jspecify.annotations.NullMarked;
