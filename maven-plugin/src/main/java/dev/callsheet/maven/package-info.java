/** The goals of the Callsheet Maven plugin. */
@NullMarked
package dev.callsheet.maven;

import org.jspecify.annotations.NullMarked;
