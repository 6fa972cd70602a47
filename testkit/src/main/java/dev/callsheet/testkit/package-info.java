/** A fake server that plays an API from its spec, for tests. */
@NullMarked
package dev.callsheet.testkit;

import org.jspecify.annotations.NullMarked;
