package dev.callsheet.runtime.auth;

import java.io.IOException;

/**
 * Authenticates requests with code of the caller, such as a signature of the body. It is asked before each attempt, on
 * the thread of the call, and must be safe for use by several threads.
 */
@FunctionalInterface
public interface RequestSigner {
    /**
     * Signs a request: adds headers with {@link SignedRequest#header}.
     *
     * @throws IOException if the body cannot be read
     */
    void sign(SignedRequest request) throws IOException;
}
