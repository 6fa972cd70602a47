package dev.callsheet.runtime.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads, as far as a message may say it: signed URLs hold secrets in the query. */
final class RedirectTarget {
    private RedirectTarget() {}

    /** Returns the URL of a {@code Location} header without user, query, fragment and the secrets of the call. */
    static String of(@Nullable String location, Collection<String> secrets) {
        if (location == null || location.isBlank()) {
            return "no address";
        }
        List<String> masked = new ArrayList<>(secrets);
        for (String secret : secrets) {
            masked.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            masked.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        String address = location.strip().replaceFirst("(?s)[?#].*$", "").replaceFirst("^([^/]*//)[^/]*@", "$1");
        return Excerpt.of(address, masked);
    }
}
