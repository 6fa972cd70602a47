package dev.callsheet.language.value;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonNumber;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Values that are written in a spec and always the same. */
public final class Constants {
    private static final Set<ScalarKind> KINDS =
            EnumSet.of(ScalarKind.STRING, ScalarKind.BOOLEAN, ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.NUMBER);

    private Constants() {}

    /** Returns whether a value of the type can be a constant. */
    public static boolean areOf(TypeRef type) {
        return KINDS.stream().anyMatch(type::is);
    }

    /** Returns whether a text is a constant of the type. */
    public static boolean isOf(TypeRef type, String text) {
        return areOf(type) && problem(type, text).isEmpty();
    }

    /**
     * Returns what is wrong with a text as a constant of a type that can have one; empty if nothing is. Servers may read 1 as
     * true, but a constant is what is sent.
     */
    public static Optional<String> problem(TypeRef type, String text) {
        if (type.is(ScalarKind.BOOLEAN) && !text.equals("true") && !text.equals("false")) {
            return Optional.of("must be true or false");
        }
        return TextValues.problem(((Scalar) type).kind(), text);
    }

    /** Returns whether a JSON value is the constant that the text, which must be one of the type, stands for. */
    public static boolean is(TypeRef type, String text, JsonValue value) {
        if (value instanceof JsonString string) {
            return type.is(ScalarKind.STRING) && string.text().equals(text);
        } else if (value instanceof JsonBoolean flag) {
            return type.is(ScalarKind.BOOLEAN) && text.equals(String.valueOf(flag.value()));
        }
        return value instanceof JsonNumber number
                && !type.is(ScalarKind.STRING)
                && !type.is(ScalarKind.BOOLEAN)
                && number.number().compareTo(new BigDecimal(text)) == 0;
    }
}
