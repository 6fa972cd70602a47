package dev.callsheet.runtime.auth;

import java.util.Map;

/** No credential. */
final class NoAuth implements AuthScheme {
    static final NoAuth INSTANCE = new NoAuth();

    private NoAuth() {}

    @Override
    public boolean isUsed() {
        return false;
    }

    @Override
    public void addTo(Map<String, String> headers, String token) {
        // Calls of such an API never ask for a token.
    }
}
