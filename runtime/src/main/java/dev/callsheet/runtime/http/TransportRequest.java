package dev.callsheet.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it travels.
 *
 * @param verb the HTTP method
 * @param headers one value a name, checked: no line breaks
 * @param body null where there is none
 * @param timeout the time for all of it, the answer's body included unless it is streamed
 * @param once whether it must reach the network at most once
 * @param streamed whether the answer's body is wanted as a stream
 * @param maxResponseBytes how long the answer's body may be unless it is streamed
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
    /** Verb and host: the rest may hold secrets. */
    @Override
    public String toString() {
        return verb + " " + uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
