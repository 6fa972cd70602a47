package dev.callsheet.runtime.auth;

/** A user and a password in the {@code Authorization} header (RFC 7617). */
record BasicAuth(String name) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.LOGIN;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.header(HeaderAuth.AUTHORIZATION, "Basic " + secret);
    }
}
