/**
 * A transport over blocking sockets: HTTP/1.1 (RFC 9112) with kept connections, TLS and proxies. Its only threads
 * are those that resolve host names.
 */
@NullMarked
package dev.callsheet.runtime.socket;

import org.jspecify.annotations.NullMarked;
