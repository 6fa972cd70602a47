package dev.callsheet.language.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is a date or time as the types of the language write it. */
final class TimeTexts {
    /** RFC 3339 section 5.6 asks for seconds and allows small letters. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?");

    private TimeTexts() {}

    static boolean isDate(String text) {
        return DATE.matcher(text).matches() && parses(() -> LocalDate.parse(text));
    }

    static boolean isTime(String text) {
        return TIME.matcher(text).matches() && parses(() -> LocalTime.parse(text));
    }

    static boolean isDateTime(String text) {
        return DATE_TIME.matcher(text).matches()
                && parses(() -> OffsetDateTime.parse(text.replace(' ', 'T').toUpperCase(Locale.ROOT)));
    }

    static boolean isRfc2822(String text) {
        return parses(() -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
