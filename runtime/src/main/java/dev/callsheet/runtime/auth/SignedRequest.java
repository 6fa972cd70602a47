package dev.callsheet.runtime.auth;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

/** A request that is complete but for its signature. */
public interface SignedRequest {
    /** Returns the HTTP method, in upper case. */
    String verb();

    /** Returns the address, with the query. */
    URI uri();

    /** Returns the headers so far, those of other credentials included; names ignore case. */
    Map<String, String> headers();

    /**
     * Returns a stream of the body from its first byte, of no bytes if there is no body. The caller closes it. A file is
     * read again when it is sent.
     *
     * @throws IOException if it cannot be opened
     */
    InputStream body() throws IOException;

    /**
     * Sets a header, in place of one of this name. The value counts as a secret: it appears in no message.
     *
     * @throws IllegalArgumentException if it cannot be sent
     */
    void header(String name, String value);
}
