package dev.callsheet.runtime.auth;

/**
 * A secret in a header.
 *
 * @param before the text before the secret
 * @param after the text after it
 */
record HeaderAuth(String name, String header, String before, String after) implements AuthScheme {
    static final String AUTHORIZATION = "Authorization";

    @Override
    public Credential.Kind credential() {
        return Credential.Kind.SECRET;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.header(header, before + secret + after);
    }
}
