package dev.callsheet.testkit.exchange;

/** The point of an exchange at which the server breaks the connection. */
public enum DropPoint {
    /** After the request's headers, with the body unread. */
    BEFORE_BODY,
    /** After the whole request, before the first byte of the response. */
    BEFORE_RESPONSE,
    /** In the middle of the response body. */
    DURING_RESPONSE
}
