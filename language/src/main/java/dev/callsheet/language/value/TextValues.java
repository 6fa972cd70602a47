package dev.callsheet.language.value;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text, as a form or a query has it, is a value of a scalar type or an enum. */
public final class TextValues {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,20}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Servers read 1 and 0 as booleans too. */
    private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");

    private TextValues() {}

    /** Returns what is wrong with a text, such as {@code must be an integer}; empty if nothing is. */
    public static Optional<String> problem(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING, TEXT, JSON -> Optional.empty();
            case BOOLEAN -> unless(BOOLEANS.contains(text), "must be true or false");
            case INTEGER -> unless(isWhole(text, Integer.SIZE), "must be an integer");
            case LONG, LONG_TEXT -> unless(isWhole(text, Long.SIZE), "must be a 64-bit integer");
            case NUMBER, DECIMAL, DECIMAL_TEXT -> unless(DECIMAL.matcher(text).matches(), "must be a number");
            case DATE -> unless(TimeTexts.isDate(text), "must be a date such as 2026-03-31");
            case DATETIME ->
                unless(
                        TimeTexts.isDateTime(text),
                        "must be a date and time with an offset, such as 2026-03-31T09:30:00Z");
            case DATETIME_RFC2822 ->
                unless(TimeTexts.isRfc2822(text), "must be a date and time such as Tue, 31 Mar 2026 09:30:00 +0000");
            case TIME -> unless(TimeTexts.isTime(text), "must be a time such as 09:30:00");
            case UUID -> unless(UUID.matcher(text).matches(), "must be a UUID");
            case URI -> unless(isUri(text), "must be a URI");
            case BYTES -> unless(isBase64(text), "must be base64");
            case INSTANT -> unless(DECIMAL.matcher(text).matches(), "must be a time in seconds since 1970");
            case INSTANT_MILLIS -> unless(isWhole(text, Long.SIZE), "must be a time in milliseconds since 1970");
            case INSTANT_MICROS -> unless(isWhole(text, Long.SIZE), "must be a time in microseconds since 1970");
            case FILE -> Optional.of("must be a file part of a multipart/form-data body");
        };
    }

    /** Returns what is wrong with the value of an enum; empty if it is one of the acceptable values. */
    public static Optional<String> problem(EnumType type, String text) {
        boolean known = type.values().stream().anyMatch(value -> value.value().equals(text));
        return unless(
                known,
                type.values().stream()
                        .map(value -> value.value().isEmpty() ? "''" : value.value())
                        .collect(Collectors.joining(", ", "must be one of ", "")));
    }

    private static boolean isUri(String text) {
        try {
            return !text.isEmpty() && new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> unless(boolean valid, String problem) {
        return valid ? Optional.empty() : Optional.of(problem);
    }

    private static boolean isWhole(String text, int bits) {
        return WHOLE.matcher(text).matches()
                && new BigDecimal(text).toBigInteger().bitLength() < bits;
    }
}
