/** YAML tree to model: every key known, every name resolved, every shared part filled in. */
@NullMarked
package dev.callsheet.language.read;

import org.jspecify.annotations.NullMarked;
