package dev.callsheet.runtime.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a client fetches tokens with its id and secret (RFC 6749 section 4.4), and what it sends for that. Immutable. */
public final class TokenEndpoint {
    private final String url;
    private final boolean basic;
    private final Map<String, String> params;
    private final List<String> scopes;

    private TokenEndpoint(String url, boolean basic, Map<String, String> params, List<String> scopes) {
        this.url = url;
        this.basic = basic;
        this.params = params;
        this.scopes = scopes;
    }

    /** Returns an endpoint that takes the id and the secret in the {@code Authorization} header. */
    public static TokenEndpoint basic(String url) {
        return new TokenEndpoint(url, true, Map.of(), List.of());
    }

    /** Returns an endpoint that takes the id and the secret in the body. */
    public static TokenEndpoint body(String url) {
        return new TokenEndpoint(url, false, Map.of(), List.of());
    }

    /** Returns the endpoint with a further parameter of its requests. */
    public TokenEndpoint param(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new TokenEndpoint(url, basic, Collections.unmodifiableMap(more), scopes);
    }

    /** Returns the endpoint with the scopes that its requests ask for. */
    public TokenEndpoint scopes(String... names) {
        return new TokenEndpoint(url, basic, params, List.of(names));
    }

    /** Returns the URL, which may have variables. */
    public String url() {
        return url;
    }

    /**
     * Returns the request for a token.
     *
     * @throws IllegalArgumentException if the secret cannot be sent; the message does not contain it
     * @throws IllegalStateException if the source of the secret has none at present
     */
    public TokenRequest request(Credential.Client client) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            form.put("scope", String.join(" ", scopes));
        }
        form.putAll(params);
        String id = encoded(client.id());
        String plain = client.secret();
        String secret = encoded(plain);
        List<String> hidden = new ArrayList<>(List.of(plain, secret, secret.replace("+", "%20")));
        if (!basic) {
            form.put("client_id", client.id());
            form.put("client_secret", plain);
            return new TokenRequest(null, form(form), List.copyOf(hidden));
        }
        // RFC 6749 section 2.3.1: unlike RFC 7617, both are form-encoded, so that either may contain a colon.
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.US_ASCII));
        hidden.add(pair);
        return new TokenRequest("Basic " + pair, form(form), List.copyOf(hidden));
    }

    private static String form(Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
