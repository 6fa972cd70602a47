package dev.callsheet.runtime.http;

/** The HTTP methods that an API may use (RFC 9110 section 9.3; RFC 5789 for PATCH). */
public enum HttpVerb {
    GET(true, false),
    HEAD(true, false),
    POST(false, true),
    PUT(false, true),
    PATCH(false, true),
    DELETE(false, false),
    OPTIONS(true, false);

    private final boolean safe;
    private final boolean body;

    HttpVerb(boolean safe, boolean body) {
        this.safe = safe;
        this.body = body;
    }

    /** Returns whether a request only reads (RFC 9110 section 9.2.1), unless its endpoint sets another effect. */
    public boolean isSafe() {
        return safe;
    }

    /** Returns whether parameters are sent in a body; if not, they are sent in the query. */
    public boolean hasBody() {
        return body;
    }
}
