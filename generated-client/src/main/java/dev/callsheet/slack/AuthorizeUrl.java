package dev.callsheet.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds the address at which a user installs an app or signs in (OAuth 2.0, RFC 6749 section 4.1.1). Redirect the
 * user's browser to it; Slack redirects back with a code for {@code oauth.v2.access} or {@code openid.connect.token}.
 *
 * <pre>{@code
 * String state = AuthorizeUrl.newState();   // keep it in the user's session
 * URI address = AuthorizeUrl.install(clientId, state)
 *         .scopes("chat:write", "commands")
 *         .redirectUri("https://example.com/slack/installed")
 *         .build();
 * }</pre>
 *
 * <p>When Slack redirects back, compare its {@code state} with the one in the session, and stop if they differ:
 * otherwise an attacker can install the app for another user's account (RFC 6749 section 10.12). Not thread-safe.
 */
public final class AuthorizeUrl {
    private static final int STATE_BYTES = 32;

    private final String path;
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Set<String> scopes = new LinkedHashSet<>();
    private final Set<String> userScopes = new LinkedHashSet<>();
    private final String separator;
    private String baseUrl = "https://slack.com/";

    private AuthorizeUrl(String path, String separator, String clientId, String state) {
        this.path = path;
        this.separator = separator;
        params.put("client_id", RequiredSetting.check("client ID", clientId));
        params.put("state", unguessable("state", state));
    }

    /**
     * Starts the address at which a user installs an app.
     *
     * @param clientId the app's client ID, from its Basic Information page
     * @param state a text that nobody can guess, kept in the user's session; {@link #newState} makes one
     * @return a new builder, to which scopes must be added
     * @throws IllegalArgumentException if the ID or the state is blank
     */
    public static AuthorizeUrl install(String clientId, String state) {
        return new AuthorizeUrl("oauth/v2/authorize", ",", clientId, state);
    }

    /**
     * Starts the address at which a user signs in with Slack (OpenID Connect).
     *
     * @param clientId the app's client ID, from its Basic Information page
     * @param state a text that nobody can guess, kept in the user's session; {@link #newState} makes one
     * @param nonce another such text, which the ID token will contain
     * @return a new builder with the scope {@code openid}; further ones are {@code email} and {@code profile}
     * @throws IllegalArgumentException if the ID, the state or the nonce is blank
     */
    public static AuthorizeUrl signIn(String clientId, String state, String nonce) {
        AuthorizeUrl url = new AuthorizeUrl("openid/connect/authorize", " ", clientId, state);
        url.params.put("response_type", "code");
        url.params.put("nonce", unguessable("nonce", nonce));
        return url.scopes("openid");
    }

    private static String unguessable(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is empty. Use AuthorizeUrl.newState().");
        }
        return text;
    }

    /**
     * Returns a text that nobody can guess: 256 random bits in base64url.
     *
     * @return a new text, different each time
     */
    public static String newState() {
        byte[] random = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Adds scopes: those of the bot token, or of the sign-in.
     *
     * @param names the scopes, such as {@code chat:write}
     * @return this builder
     */
    public AuthorizeUrl scopes(String... names) {
        scopes.addAll(List.of(names));
        return this;
    }

    /**
     * Adds scopes of the user token.
     *
     * @param names the scopes, such as {@code search:read}
     * @return this builder
     */
    public AuthorizeUrl userScopes(String... names) {
        userScopes.addAll(List.of(names));
        return this;
    }

    /**
     * Sets where Slack redirects to. Default: the first redirect URL in the app's settings. Pass the same URL to {@code
     * oauth.v2.access}.
     *
     * @param uri a URL that begins with one in the app's settings
     * @return this builder
     * @throws IllegalArgumentException if the URL is null or blank
     */
    public AuthorizeUrl redirectUri(String uri) {
        params.put("redirect_uri", RequiredSetting.check("redirect URL", uri));
        return this;
    }

    /**
     * Suggests a workspace. Default: the user chooses one.
     *
     * @param id the ID of the workspace or organization
     * @return this builder
     * @throws IllegalArgumentException if the ID is null or blank
     */
    public AuthorizeUrl team(String id) {
        params.put("team", RequiredSetting.check("workspace ID", id));
        return this;
    }

    /**
     * Uses the address of GovSlack.
     *
     * @return this builder
     */
    public AuthorizeUrl govSlack() {
        baseUrl = "https://slack-gov.com/";
        return this;
    }

    /**
     * Builds the address.
     *
     * @return the address
     * @throws IllegalStateException if it has no scope
     */
    public URI build() {
        if (scopes.isEmpty() && userScopes.isEmpty()) {
            throw new IllegalStateException("The address has no scope. Add one with scopes(...) or userScopes(...).");
        }
        Map<String, String> all = new LinkedHashMap<>(params);
        put(all, "scope", scopes);
        put(all, "user_scope", userScopes);
        return URI.create(all.entrySet().stream()
                .map(param -> param.getKey() + "=" + encoded(param.getValue()))
                .collect(Collectors.joining("&", baseUrl + path + "?", "")));
    }

    private void put(Map<String, String> all, String name, Set<String> values) {
        if (!values.isEmpty()) {
            all.put(name, String.join(separator, values));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
