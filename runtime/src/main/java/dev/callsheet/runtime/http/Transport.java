package dev.callsheet.runtime.http;

import java.io.IOException;

/** Sends a request and waits for its answer. Safe for any number of threads. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a request once. Redirects are not followed. A request that says {@link TransportRequest#once()} must reach
     * the network at most once: a transport that sends again by itself what a server dropped must not do so here.
     *
     * @throws java.net.ConnectException where no connection was made, so that nothing was sent
     * @throws java.net.http.HttpTimeoutException where the time of the request ran out, its body included
     * @throws ResponseTooLargeException where the body is longer than the request allows
     * @throws UploadException where the body to send could not be read
     * @throws IOException where the connection failed later
     * @throws InterruptedException where the thread was interrupted; the exchange is given up
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
}
