/**
 * The loopback server: request bodies, parameters and replies. Knows nothing about specs. Tests use
 * {@link dev.callsheet.testkit.http.DropPoint}, {@link dev.callsheet.testkit.http.ReceivedBytes} and
 * {@link dev.callsheet.testkit.http.ReceivedFile}; the rest is internal to the testkit.
 */
@NullMarked
package dev.callsheet.testkit.http;

import org.jspecify.annotations.NullMarked;
