package dev.callsheet.runtime.client;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The cause of a failed call: a transport may quote the address or a header, and with it a secret. */
final class SafeCause {
    private static final int DEEPEST = 16;

    private SafeCause() {}

    /** Returns the exception itself, or one of the same text without secrets if it shows one. */
    static @Nullable Throwable of(@Nullable Throwable cause, Collection<String> secrets) {
        if (cause == null || !shows(cause, secrets, 0)) {
            return cause;
        }
        IOException safe = new IOException(Excerpt.of(String.valueOf(cause), secrets));
        safe.setStackTrace(cause.getStackTrace());
        return safe;
    }

    private static boolean shows(@Nullable Throwable thrown, Collection<String> secrets, int depth) {
        if (thrown == null) {
            return false;
        }
        String text = String.valueOf(thrown.getMessage());
        boolean shown = depth == DEEPEST || Mask.isNeeded(text, secrets);
        for (Throwable suppressed : thrown.getSuppressed()) {
            shown |= depth < DEEPEST && shows(suppressed, secrets, depth + 1);
        }
        return shown || (depth < DEEPEST && shows(thrown.getCause(), secrets, depth + 1));
    }
}
