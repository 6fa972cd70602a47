package dev.callsheet.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param verb the HTTP method
 * @param headers one value for each name, without line breaks
 * @param body null if there is none
 * @param timeout for the whole exchange, including the response body unless that is streamed
 * @param once whether the request must reach the network at most once
 * @param streamed whether to return the response body as a stream
 * @param maxResponseBytes the largest size of the response body unless it is streamed
 */
public record TransportRequest(
        String verb,
        URI uri,
        Map<String, String> headers,
        @Nullable RequestBody body,
        Duration timeout,
        boolean once,
        boolean streamed,
        long maxResponseBytes) {
    /** Returns whether the body of a response with this status is returned as a stream: that of a failure never is. */
    public boolean isStreamed(int status) {
        return streamed && StatusCheck.of(status) == StatusCheck.SUCCESS;
    }

    /** Shows the HTTP method and the host. Everything else may hold secrets. */
    @Override
    public String toString() {
        return verb + " " + uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
