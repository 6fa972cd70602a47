package dev.callsheet.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates and times as servers write them, and writes them as RFC 3339 and RFC 2822 ask. */
final class TimeText {
    /** RFC 3339 section 5.6, and what servers make of it: a space for the T, no seconds, no colon in the offset, no offset. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private TimeText() {}

    static @Nullable LocalDate date(String text) {
        return parse(DateTimeFormatter.ISO_LOCAL_DATE, text, LocalDate::from);
    }

    static @Nullable LocalTime time(String text) {
        return parse(DateTimeFormatter.ISO_LOCAL_TIME, text, LocalTime::from);
    }

    static @Nullable OffsetTime offsetTime(String text) {
        return parse(DateTimeFormatter.ISO_OFFSET_TIME, text, OffsetTime::from);
    }

    /** Returns a date and time; a text without an offset gives a {@link LocalDateTime}. */
    static @Nullable TemporalAccessor dateTime(String text) {
        try {
            return DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    static @Nullable OffsetDateTime rfc2822Time(String text) {
        return parse(DateTimeFormatter.RFC_1123_DATE_TIME, text, OffsetDateTime::from);
    }

    static OffsetDateTime atUtc(TemporalAccessor time) {
        return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
    }

    private static <T> @Nullable T parse(DateTimeFormatter format, String text, TemporalQuery<T> query) {
        try {
            return format.parse(text, query);
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /** Returns the form of RFC 3339, with seconds, which {@link OffsetDateTime#toString()} may leave out. */
    static String rfc3339(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    static String rfc3339(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    static String rfc2822(OffsetDateTime time) {
        return RFC_2822.format(time);
    }
}
