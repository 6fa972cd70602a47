package dev.callsheet.runtime.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Computes the wait before a retry: what the server asks for in {@code Retry-After} (RFC 9110 section 10.2.3),
 * otherwise exponential backoff with jitter.
 */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final long RATE_LIMIT_MILLIS = 1000;
    private static final long FAILURE_MILLIS = 200;
    private static final int MOST_DOUBLINGS = 6;

    private RetryAfter() {}

    /**
     * Returns the wait after status 429. A header that is missing, invalid or zero is ignored: zero would let all
     * callers retry at once. The wait is then at least half a second.
     */
    static Duration rateLimit(@Nullable String header, int retries, Time time) {
        Duration asked = parse(header, time);
        return asked != null
                ? asked
                : Duration.ofMillis((long) (longest(RATE_LIMIT_MILLIS, retries) * (1 + time.random()) / 2));
    }

    /**
     * Returns the wait after another failure: what the server asks for, otherwise a random part of a time that doubles
     * with each retry, so that callers that failed together do not retry together.
     */
    static Duration failure(@Nullable String header, int retries, Time time) {
        Duration asked = parse(header, time);
        return asked != null ? asked : Duration.ofMillis((long) (longest(FAILURE_MILLIS, retries) * time.random()));
    }

    private static long longest(long millis, int retries) {
        return millis << Math.min(retries, MOST_DOUBLINGS);
    }

    private static @Nullable Duration parse(@Nullable String header, Time time) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty()) {
            return null;
        }
        Duration asked = text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : until(text, time);
        return asked == null || asked.isNegative() || asked.isZero() ? null : asked;
    }

    private static Duration seconds(String digits) {
        Duration asked = digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static @Nullable Duration until(String date, Time time) {
        try {
            Instant end = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(Instant.ofEpochMilli(time.epochMillis()), end);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
