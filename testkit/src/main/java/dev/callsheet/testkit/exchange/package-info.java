/** What tests see of an exchange: the bytes and files that the server received, and the points at which it breaks a connection. */
@NullMarked
package dev.callsheet.testkit.exchange;

import org.jspecify.annotations.NullMarked;
