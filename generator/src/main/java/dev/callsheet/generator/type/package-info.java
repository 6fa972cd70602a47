/** Types of the spec as types of Java. */
@NullMarked
package dev.callsheet.generator.type;

import org.jspecify.annotations.NullMarked;
