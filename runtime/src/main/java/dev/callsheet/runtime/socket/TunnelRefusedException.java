package dev.callsheet.runtime.socket;

import java.io.IOException;

/** Thrown if a proxy does not connect to the server. */
final class TunnelRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ResponseHead response;

    TunnelRefusedException(ResponseHead response) {
        super("The proxy did not connect to the server. Its status is " + response.status() + ".");
        this.response = response;
    }

    /** Returns the response of the proxy. */
    ResponseHead response() {
        return response;
    }
}
