/** A server that plays an API from its call sheet. */
@NullMarked
package dev.callsheet.testkit;

import org.jspecify.annotations.NullMarked;
