package dev.callsheet.runtime.auth;

/** The parts of a request that hold credentials. */
public interface RequestParts {
    /** Sets a header, in place of one of this name. */
    void header(String name, String value);

    /** Adds a parameter to the query, percent-encoded. */
    void query(String name, String value);

    /** Adds a cookie, percent-encoded if it has characters that a cookie cannot have. */
    void cookie(String name, String value);

    /** Fills a placeholder of the base URL, percent-encoded. */
    void fill(String placeholder, String value);
}
