/** The client behind a generated one: encodes requests, sends and retries them, reads responses. */
@NullMarked
package dev.callsheet.runtime.client;

import org.jspecify.annotations.NullMarked;
