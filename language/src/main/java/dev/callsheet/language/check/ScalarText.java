package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text in a spec is a value of a scalar type. */
final class ScalarText {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

    private ScalarText() {}

    /** What is wrong with it. */
    static Optional<String> fault(String text, ScalarKind kind) {
        boolean fits = switch (kind) {
            case STRING, FILE, JSON -> true;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INTEGER -> isWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case NUMBER -> DECIMAL.matcher(text).matches();
            case INSTANT, INSTANT_MILLIS ->
                isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE)
                        || DECIMAL.matcher(text).matches();
        };
        return fits ? Optional.empty() : Optional.of(quote(text) + " is no " + quote(kind.word()) + meaning(kind));
    }

    private static boolean isWhole(String text, long min, long max) {
        return WHOLE.matcher(text).matches()
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(min)) >= 0
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private static String meaning(ScalarKind kind) {
        return switch (kind) {
            case INSTANT -> ", which is a number of seconds";
            case INSTANT_MILLIS -> ", which is a number of milliseconds";
            default -> "";
        };
    }
}
