package dev.callsheet.language.value;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonNumber;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code min} and {@code max} bound: a number itself, the number of elements of a list, and the length of a string in code
 * points, so that a character outside the Basic Multilingual Plane counts once.
 */
public final class ValueSize {
    private static final Set<ScalarKind> NUMBERS = EnumSet.of(
            ScalarKind.INTEGER,
            ScalarKind.LONG,
            ScalarKind.LONG_TEXT,
            ScalarKind.NUMBER,
            ScalarKind.DECIMAL,
            ScalarKind.DECIMAL_TEXT);

    private ValueSize() {}

    /** Returns the length of a string in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns the size of a text that is a value of the type; empty if values of the type have no size. */
    public static Optional<BigDecimal> of(TypeRef declared, String text) {
        TypeRef type = declared.withoutNull();
        if (type.is(ScalarKind.STRING)) {
            return Optional.of(BigDecimal.valueOf(length(text)));
        }
        return NUMBERS.stream().anyMatch(type::is) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Returns the size of a JSON value that is of the type; empty if values of the type have no size. */
    public static Optional<BigDecimal> of(TypeRef type, JsonValue value) {
        if (value instanceof JsonArray array) {
            return Optional.of(BigDecimal.valueOf(array.items().size()));
        } else if (value instanceof JsonNumber number) {
            return of(type, number.number().toString());
        }
        return value instanceof JsonString string ? of(type, string.text()) : Optional.empty();
    }

    /** Returns what is wrong with the size or form of a text that is a value of the type; empty if nothing is. */
    public static Optional<String> problem(Bounds bounds, TypeRef type, String text) {
        return of(type, text).flatMap(size -> problem(bounds, size)).or(() -> mismatch(bounds, text));
    }

    /** Returns what is wrong with the size or form of a JSON value that is of the type; empty if nothing is. */
    public static Optional<String> problem(Bounds bounds, TypeRef type, JsonValue value) {
        return of(type, value)
                .flatMap(size -> problem(bounds, size))
                .or(() ->
                        value instanceof JsonString string ? mismatch(bounds, string.text()) : mismatch(bounds, value));
    }

    /** Returns what is wrong with an element of a list that has a pattern; empty if nothing is. */
    public static Optional<String> mismatch(Bounds bounds, JsonValue list) {
        return list instanceof JsonArray array
                ? array.items().stream()
                        .flatMap(item -> item instanceof JsonString string
                                ? mismatch(bounds, string.text()).stream()
                                : Stream.empty())
                        .findFirst()
                        .map(problem -> "has an element that " + problem)
                : Optional.empty();
    }

    /** Returns what is wrong with a text that has a pattern; empty if nothing is. */
    public static Optional<String> mismatch(Bounds bounds, String text) {
        return bounds.pattern() == null || Expression.matches(bounds.pattern(), text)
                ? Optional.empty()
                : Optional.of("must match " + bounds.pattern());
    }

    /** Returns what is wrong with a size, such as {@code must be at most 20, not 21}; empty if it is within the bounds. */
    public static Optional<String> problem(Bounds bounds, BigDecimal size) {
        if (bounds.min() != null && size.compareTo(bounds.min()) < 0) {
            return Optional.of("must be at least " + bounds.min().toPlainString() + ", not " + size.toPlainString());
        }
        if (bounds.max() != null && size.compareTo(bounds.max()) > 0) {
            return Optional.of("must be at most " + bounds.max().toPlainString() + ", not " + size.toPlainString());
        }
        return Optional.empty();
    }
}
