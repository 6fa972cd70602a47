package dev.callsheet.runtime.auth;

/** A token in the {@code Authorization} header that the client fetches with its id and secret (RFC 6749 section 4.4). */
record ClientCredentialsAuth(String name, TokenEndpoint tokenEndpoint) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.CLIENT;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.header(HeaderAuth.AUTHORIZATION, "Bearer " + secret);
    }
}
