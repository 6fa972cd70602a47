/**
 * A transport over blocking sockets: HTTP/1.1 (RFC 9112) with kept connections, TLS and proxies. It has no thread of
 * its own.
 */
@NullMarked
package dev.callsheet.runtime.socket;

import org.jspecify.annotations.NullMarked;
