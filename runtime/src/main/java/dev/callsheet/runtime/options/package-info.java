/** How a client, or one of its calls, behaves: tokens, timeouts, retries, rate limits, listeners. */
@NullMarked
package dev.callsheet.runtime.options;

import org.jspecify.annotations.NullMarked;
