/** How a request travels: the transport and what it takes and gives. Knows nothing of JSON, tokens or errors of an API. */
@NullMarked
package dev.callsheet.runtime.http;

import org.jspecify.annotations.NullMarked;
