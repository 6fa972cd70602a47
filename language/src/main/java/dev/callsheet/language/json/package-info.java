/** Parses and writes JSON. The only package that uses the JSON library to do so. */
@NullMarked
package dev.callsheet.language.json;

import org.jspecify.annotations.NullMarked;
