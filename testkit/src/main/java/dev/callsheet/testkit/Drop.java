package dev.callsheet.testkit;

/** When a connection breaks. */
public enum Drop {
    /** After the request's headers: nobody reads its body. */
    UNREAD,
    /** After the whole request was read, before any byte of an answer. */
    UNANSWERED,
    /** In the middle of the answer's body. */
    HALF_ANSWERED
}
