package dev.callsheet.runtime.client;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Uploads a file to an address that is not a method of the API: only its bytes, and nothing that the API knows of the
 * user.
 */
final class FileTransfer {
    private final Endpoint<?, ?> endpoint;
    private final CallSettings settings;

    FileTransfer(Api api, String name, CallSettings settings) {
        this.endpoint = Endpoint.builder(api, name, JsonReader.JSON, NoOwnErrors.class)
                .noAuth()
                .build();
        this.settings = settings.elsewhere();
    }

    RawResponse send(URI address, Upload file) {
        Reporter reporter = new Reporter(endpoint.method(), settings);
        reporter.started();
        try {
            Exchange exchange = new Exchange(endpoint, () -> encoded(address, file), settings, reporter);
            TransportResponse response = exchange.response();
            byte[] body = exchange.body(response);
            check(response, body, exchange);
            reporter.finished(null);
            return new RawResponse(response.status(), response.headers(), body);
        } catch (RuntimeException failure) {
            reporter.finished(failure);
            throw failure;
        }
    }

    private static EncodedRequest encoded(URI address, Upload file) throws IOException {
        return new EncodedRequest(
                address,
                RequestBody.of(file.length(), file::open),
                file.contentType(),
                Map.of(),
                Addresses.secrets(address));
    }

    private void check(TransportResponse response, byte[] body, Exchange exchange) {
        Failures failures = new Failures(endpoint, response, exchange.secrets(), settings);
        if (!failures.isSuccess()) {
            throw failures.status(body);
        }
    }

    /**
     * Rejects an address that would send data unencrypted, unless the user's own base URL does. The message does not
     * contain the address, because whoever knows it can use it.
     *
     * @throws IllegalArgumentException if the address is rejected
     */
    static void check(URI address, String baseUrl) {
        boolean safe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && baseUrl.regionMatches(true, 0, "http:", 0, 5));
        if (!safe || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The address must be an absolute https URL without user.");
        }
    }
}
