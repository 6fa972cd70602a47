package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URL, headers and body of a call.
 *
 * @param body null if there is none
 * @param contentType null if there is no body
 * @param headers those that parameters are, cookies included
 * @param secrets texts that must not be shown
 */
record EncodedRequest(
        URI uri,
        @Nullable RequestBody body,
        @Nullable String contentType,
        Map<String, String> headers,
        List<String> secrets) {
    /** Returns the request with another address. */
    EncodedRequest at(URI address) {
        return new EncodedRequest(address, body, contentType, headers, secrets);
    }
}
