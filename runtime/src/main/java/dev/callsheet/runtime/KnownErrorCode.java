package dev.callsheet.runtime;

import java.util.Locale;

/** An error code that a generated enum knows. */
public interface KnownErrorCode extends ErrorCode {
    /** Returns the name of the constant. */
    String name();

    /** Returns the code; by default the name of the constant in lower case. */
    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
