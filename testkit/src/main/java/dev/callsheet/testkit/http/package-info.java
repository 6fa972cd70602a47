/** The loopback server: request bodies, parameters and replies. Knows nothing about specs. */
@NullMarked
package dev.callsheet.testkit.http;

import org.jspecify.annotations.NullMarked;
