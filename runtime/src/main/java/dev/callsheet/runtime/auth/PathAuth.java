package dev.callsheet.runtime.auth;

/** A secret that fills the placeholder of the scheme's name in the base URL. */
record PathAuth(String name) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.SECRET;
    }

    @Override
    public boolean isInBaseUrl() {
        return true;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.fill(name, secret);
    }
}
