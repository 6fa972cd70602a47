package dev.callsheet.runtime.auth;

/** A secret in a cookie (RFC 6265 section 5.4). */
record CookieAuth(String name, String cookie) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.SECRET;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.cookie(cookie, secret);
    }
}
