package dev.callsheet.testkit.check;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a text is a value of a scalar type or an enum. */
final class TextCheck {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");

    private TextCheck() {}

    /** What is wrong; null where nothing is. */
    static @Nullable String problem(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> null;
            case BOOLEAN -> BOOLEANS.contains(text) ? null : "must be true or false";
            case INTEGER -> isWhole(text, 31) ? null : "must be an integer";
            case LONG -> isWhole(text, 63) ? null : "must be an integer of 64 bits";
            case NUMBER -> NUMBER.matcher(text).matches() ? null : "must be a number";
            case INSTANT -> NUMBER.matcher(text).matches() ? null : "must be a time in seconds since 1970";
            case INSTANT_MILLIS -> isWhole(text, 63) ? null : "must be a time in milliseconds since 1970";
            case FILE -> "must be a file part of a multipart/form-data body";
            case JSON -> throw new IllegalArgumentException("JSON is checked as a tree");
        };
    }

    /** What is wrong with the value of an enum; null where it is one of the acceptable ones. */
    static @Nullable String problem(EnumType type, String text) {
        if (type.values().stream().anyMatch(value -> value.value().equals(text))) {
            return null;
        }
        return type.values().stream()
                .map(value -> value.value().isEmpty() ? "''" : value.value())
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    /** The number that a text is, to hold it against bounds; null for a type whose values have no size. */
    static @Nullable BigDecimal size(TypeRef type, String text) {
        if (type.is(ScalarKind.INTEGER) || type.is(ScalarKind.LONG) || type.is(ScalarKind.NUMBER)) {
            return new BigDecimal(text);
        }
        return type.is(ScalarKind.STRING) ? BigDecimal.valueOf(text.codePointCount(0, text.length())) : null;
    }

    private static boolean isWhole(String text, int bits) {
        return NUMBER.matcher(text).matches()
                && text.indexOf('.') < 0
                && new BigDecimal(text).toBigInteger().bitLength() <= bits;
    }
}
