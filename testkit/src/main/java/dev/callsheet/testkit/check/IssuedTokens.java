package dev.callsheet.testkit.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens that clients have fetched. May be used from any thread. */
final class IssuedTokens {
    private final Map<String, String> schemes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Returns a new token for a scheme. */
    String issue(String scheme) {
        String token = "fetched-token-" + count.incrementAndGet();
        schemes.put(token, scheme);
        return token;
    }

    boolean isValid(String scheme, String token) {
        return scheme.equals(schemes.get(token));
    }

    void expire() {
        schemes.clear();
    }
}
