package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.http.TransportResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The redirects of a download (RFC 9110 section 15.4). */
final class Redirect {
    /** How many redirects in a row are followed. */
    static final int MOST_HOPS = 5;

    private Redirect() {}

    /**
     * Returns the address that a response redirects to; null if it does not, or if it must not be followed: because the
     * call would have to be sent as something else than a GET, or unencrypted after it was encrypted.
     */
    static @Nullable URI target(HttpVerb verb, TransportResponse response, URI from) {
        boolean followed = switch (response.status()) {
            case 301, 302, 307, 308 -> verb == HttpVerb.GET;
            case 303 -> true;
            default -> false;
        };
        String location = response.header("Location");
        if (!followed || location == null) {
            return null;
        }
        try {
            URI target = from.resolve(location.strip());
            boolean weaker =
                    "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(target.getScheme());
            boolean http = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return http && !weaker && target.getHost() != null && target.getRawUserInfo() == null ? target : null;
        } catch (IllegalArgumentException noAddress) {
            return null; // the redirect itself is the failure then
        }
    }
}
