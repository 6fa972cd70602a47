package dev.callsheet.runtime;

/** An error code of an API. Generated enums list the known ones; {@link UnknownErrorCode} holds any other. */
public interface ErrorCode {
    /** The code as the server sends it, such as {@code user_not_found}. */
    String code();

    /** What the code means, in a sentence; empty where nothing is known about it. */
    String summary();
}
