/** Immutable collections that the JDK lacks. Not exported. */
@NullMarked
package dev.callsheet.runtime.collection;

import org.jspecify.annotations.NullMarked;
