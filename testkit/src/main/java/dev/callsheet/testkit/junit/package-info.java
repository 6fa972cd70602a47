/** The server as an extension of JUnit 5 or later. Needs {@code junit-jupiter-api}; the rest of the testkit does not. */
@NullMarked
package dev.callsheet.testkit.junit;

import org.jspecify.annotations.NullMarked;
