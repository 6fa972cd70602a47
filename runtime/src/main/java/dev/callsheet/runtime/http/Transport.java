package dev.callsheet.runtime.http;

import java.io.IOException;

/** Sends a request and waits for its response. Must be safe for use by several threads. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a request. Redirects are not followed. If {@link TransportRequest#once()} is set, the request must reach
     * the network at most once: a transport that resends requests after a dropped connection must not do so.
     *
     * @throws java.net.ConnectException if nothing of the request was sent, because no connection could be made
     * @throws java.net.http.HttpTimeoutException if the request timed out, including its response body
     * @throws ResponseTooLargeException if the response body is larger than the request allows
     * @throws UploadException if the request body could not be read
     * @throws BrokenResponseException if a response began, but is malformed or broke off
     * @throws IOException if the connection failed after something of the request was sent, and nothing of a response came
     * @throws InterruptedException if the thread was interrupted; the exchange is then cancelled
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
}
