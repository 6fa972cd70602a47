package dev.callsheet.generator.type;

import dev.callsheet.language.model.TypeRef;
import java.util.Optional;

/** Which types are not written in the usual form of their Java type. */
public final class ValueFormats {
    private ValueFormats() {}

    /** Returns the constant of the runtime's {@code ValueFormat}, for values of a type and for those in its lists and maps. */
    public static Optional<String> of(TypeRef type) {
        if (!(type.innermost() instanceof TypeRef.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case INSTANT_MILLIS -> Optional.of("MILLIS");
            case INSTANT_MICROS -> Optional.of("MICROS");
            case DATETIME_RFC2822 -> Optional.of("RFC_2822");
            case LONG_TEXT, DECIMAL_TEXT -> Optional.of("TEXT");
            case STRING,
                    BOOLEAN,
                    INTEGER,
                    LONG,
                    NUMBER,
                    DECIMAL,
                    DATE,
                    DATETIME,
                    TIME,
                    INSTANT,
                    UUID,
                    URI,
                    BYTES,
                    JSON,
                    FILE,
                    TEXT -> Optional.empty();
        };
    }
}
