package dev.callsheet.runtime.auth;

/** Requests that the caller's code signs: {@link RequestSigner} adds what the API asks for. */
record CustomAuth(String name) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.SIGNER;
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        // The signer of the credential does it, after all other schemes.
    }
}
