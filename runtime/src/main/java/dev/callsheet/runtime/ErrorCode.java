package dev.callsheet.runtime;

/** An error code of an API. Generated enums hold the known ones; {@link UnknownErrorCode} holds any other. */
public interface ErrorCode {
    /** Returns the code as the server sends it, such as {@code user_not_found}. */
    String code();

    /** Returns what the code means, in a sentence; empty if that is not known. */
    String summary();
}
