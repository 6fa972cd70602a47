package dev.callsheet.runtime.auth;

import java.util.Map;

/** A token in the {@code Authorization} header. */
final class BearerAuth implements AuthScheme {
    static final BearerAuth INSTANCE = new BearerAuth();

    private BearerAuth() {}

    @Override
    public boolean isUsed() {
        return true;
    }

    @Override
    public void addTo(Map<String, String> headers, String token) {
        headers.put("Authorization", "Bearer " + token);
    }
}
