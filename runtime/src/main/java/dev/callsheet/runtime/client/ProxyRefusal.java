package dev.callsheet.runtime.client;

/** What to do about status 407, which only a proxy responds with (RFC 9110 section 15.5.8). */
final class ProxyRefusal {
    static final int STATUS = 407;

    private ProxyRefusal() {}

    /** Returns the advice for a call with the settings of a client. */
    static String advice(CallSettings settings) {
        if (settings.hasOwnConnections()) {
            return "Set the password of the proxy in the HTTP client or transport that you passed to ClientOptions";
        }
        return settings.client().proxyLogin() == null
                ? "Set the password of the proxy with ClientOptions.builder().proxy(host, port, user, password)"
                : "Check the user and the password of the proxy";
    }
}
