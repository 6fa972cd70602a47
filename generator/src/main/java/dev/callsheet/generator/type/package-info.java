/** Maps types of the spec to types of Java. */
@NullMarked
package dev.callsheet.generator.type;

import org.jspecify.annotations.NullMarked;
