/** Produces responses from a spec: examples, pages of listings and failures. Internal to the testkit. */
@NullMarked
package dev.callsheet.testkit.play;

import org.jspecify.annotations.NullMarked;
