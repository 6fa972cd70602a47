package dev.callsheet.runtime.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request that a client fetches a token with.
 *
 * @param authorization the {@code Authorization} header; null if the credentials are in the body
 * @param form the body, {@code application/x-www-form-urlencoded}
 * @param hidden all texts that must not be shown; none is empty
 */
public record TokenRequest(@Nullable String authorization, String form, List<String> hidden) {
    /** Shows nothing. */
    @Override
    public String toString() {
        return "***";
    }
}
