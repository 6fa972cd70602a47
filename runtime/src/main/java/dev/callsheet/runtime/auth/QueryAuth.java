package dev.callsheet.runtime.auth;

/** A secret in the query. */
record QueryAuth(String name, String parameter) implements AuthScheme {
    @Override
    public Credential.Kind credential() {
        return Credential.Kind.SECRET;
    }

    @Override
    public boolean isQueryParameter(String other) {
        return parameter.equals(other);
    }

    @Override
    public void addTo(RequestParts request, String secret) {
        request.query(parameter, secret);
    }
}
