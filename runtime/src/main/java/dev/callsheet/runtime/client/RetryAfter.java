package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.Headers;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonSyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern SECONDS = Pattern.compile("[0-9]+(\\.[0-9]*)?");
    /** Separates values, but not the name of a day from its date. */
    private static final Pattern VALUES =
            Pattern.compile("(?<!\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]{2,6}day)),");
    /** The formats that a recipient must accept (RFC 9110 section 5.6.7), the current one first. All are in GMT. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /**
     * Returns the wait after status 429. A header that is missing, invalid or zero is ignored: zero would let all
     * callers retry at once. The wait is then at least half a second.
     */
    static Duration rateLimit(String header, int retries, Time time) {
        Duration asked = parse(header, time);
        return asked != null
                ? asked
                : Duration.ofMillis((long) (longest(RATE_LIMIT_MILLIS, retries) * (1 + time.random()) / 2));
    }

    /**
     * Returns the wait after another failure: what the server asks for, otherwise a random part of a time that doubles
     * with each retry, so that callers that failed together do not retry together.
     */
    static Duration failure(String header, int retries, Time time) {
        Duration asked = parse(header, time);
        return asked != null ? asked : Duration.ofMillis((long) (longest(FAILURE_MILLIS, retries) * time.random()));
    }

    private static long longest(long millis, int retries) {
        return millis << Math.min(retries, MOST_DOUBLINGS);
    }

    /** Returns what the header of a response says about the wait before a retry; empty if nothing. */
    private static String header(TransportResponse response) {
        return Headers.joined(response.headers(), "Retry-After");
    }

    /**
     * Returns all that a response says about the wait before a retry, in its header and its body; empty if nothing.
     *
     * @param path where the body says it; null if it does not
     */
    static String of(TransportResponse response, @Nullable String path, byte[] body) {
        String header = header(response);
        try {
            String seconds =
                    path == null ? null : JsonInput.of(body, null, null).document(PathReader.of(path));
            return seconds == null ? header : header + "," + seconds;
        } catch (JsonSyntaxException notJson) {
            return header;
        }
    }

    /** Returns the longest of the valid waits: after a shorter one the server would reject the call again. */
    private static @Nullable Duration parse(String header, Time time) {
        return Arrays.stream(VALUES.split(header))
                .map(value -> parseOne(value.strip(), time))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .max(Duration::compareTo)
                .orElse(null);
    }

    /** Returns one wait; zero if the text is not valid. */
    private static Duration parseOne(String text, Time time) {
        return SECONDS.matcher(text).matches() ? seconds(text) : until(text, time);
    }

    /** Rounds up to whole seconds: RFC 9110 has no fractions, but servers send them. */
    private static Duration seconds(String text) {
        String[] parts = text.split("\\.", 2);
        if (parts[0].length() > MOST_DIGITS) {
            return LONGEST;
        }
        boolean more = parts.length > 1 && parts[1].chars().anyMatch(digit -> digit != '0');
        return Duration.ofSeconds(Long.parseLong(parts[0]) + (more ? 1 : 0));
    }

    private static Duration until(String date, Time time) {
        Instant now = Instant.ofEpochMilli(time.epochMillis());
        return DATES.stream()
                .flatMap(format -> parse(date, format).stream())
                .findFirst()
                .map(end -> Duration.between(now, end))
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> parse(String date, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(date, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }
}
