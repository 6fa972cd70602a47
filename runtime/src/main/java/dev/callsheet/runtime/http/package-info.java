/**
 * The transport, and the requests and responses it handles. Knows nothing of JSON, credentials or the errors of an
 * API.
 */
@NullMarked
package dev.callsheet.runtime.http;

import org.jspecify.annotations.NullMarked;
