/** JSON values that know their positions; the only package that writes or parses JSON. */
@NullMarked
package dev.callsheet.language.json;

import org.jspecify.annotations.NullMarked;
