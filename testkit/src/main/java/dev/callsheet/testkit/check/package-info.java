/** Validates requests against a spec: which method they call, and what is wrong with them. Internal to the testkit. */
@NullMarked
package dev.callsheet.testkit.check;

import org.jspecify.annotations.NullMarked;
