package dev.callsheet.runtime;

import java.util.Locale;

/** An error code that a generated enum knows: the name of its constant in lower case. */
public interface KnownErrorCode extends ErrorCode {
    /** Returns the name of the constant. */
    String name();

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
