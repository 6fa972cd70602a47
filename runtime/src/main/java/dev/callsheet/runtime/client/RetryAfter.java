package dev.callsheet.runtime.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long to wait: what a server asks for in {@code Retry-After} (RFC 9110 section 10.2.3), else longer each time. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;
    private static final long RATE_LIMIT_MILLIS = 1000;
    private static final long CONNECT_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 10;

    private RetryAfter() {}

    /** The wait after a 429. A header that is missing or makes no sense counts as none. */
    static Duration rateLimit(@Nullable String header, int retries, Time time) {
        Duration asked = header == null ? null : parse(header.strip(), time);
        return asked != null ? asked : backoff(RATE_LIMIT_MILLIS, retries, time);
    }

    /** The wait after a connection that was not made. */
    static Duration connect(int retries, Time time) {
        return backoff(CONNECT_MILLIS, retries, time);
    }

    /** Twice as long each time, up to half of it by chance, so that callers who failed together do not come back together. */
    private static Duration backoff(long millis, int retries, Time time) {
        long longest = millis << Math.min(retries, MOST_DOUBLINGS);
        return Duration.ofMillis((long) (longest * (1 + time.random()) / 2));
    }

    private static @Nullable Duration parse(String header, Time time) {
        if (!header.isEmpty()
                && header.length() <= MOST_DIGITS
                && header.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.ofEpochMilli(time.epochMillis()), date);
            return wait.isNegative() ? null : wait;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
