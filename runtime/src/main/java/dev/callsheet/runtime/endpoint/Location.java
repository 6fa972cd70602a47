package dev.callsheet.runtime.endpoint;

/** Where a parameter is sent in a request. */
public enum Location {
    /** As a part of the path. */
    PATH,
    /** In the query. */
    QUERY,
    /** As a header. */
    HEADER,
    /** As a pair of the {@code Cookie} header. */
    COOKIE,
    /** As a part of the body. */
    BODY,
    /** As the whole body. */
    WHOLE_BODY
}
