package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.RequestBody;
import java.net.URI;
import java.util.ArrayList;
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
 * @param secretAddress whether whoever knows the address may use it
 */
record EncodedRequest(
        URI uri,
        @Nullable RequestBody body,
        @Nullable String contentType,
        Map<String, String> headers,
        List<String> secrets,
        boolean secretAddress) {
    EncodedRequest(
            URI uri,
            @Nullable RequestBody body,
            @Nullable String contentType,
            Map<String, String> headers,
            List<String> secrets) {
        this(uri, body, contentType, headers, secrets, false);
    }

    /** Returns the request with another address. */
    EncodedRequest at(URI address) {
        return new EncodedRequest(address, body, contentType, headers, secrets, secretAddress);
    }

    /** Returns the request with an address that is a secret but for its origin. */
    EncodedRequest atSecret(URI address) {
        List<String> hidden = new ArrayList<>(secrets);
        hidden.addAll(Addresses.secrets(address));
        return new EncodedRequest(address, body, contentType, headers, List.copyOf(hidden), true);
    }
}
