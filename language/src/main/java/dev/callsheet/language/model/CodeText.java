package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error or warning code with its text.
 *
 * @param code the code as the server sends it
 * @param javaName the {@code name} override; null if the name of the constant follows from the code
 * @param summary what it means; null if the spec has no text, which a check reports
 */
public record CodeText(
        String code, @Nullable String javaName, @Nullable String summary, Position position) {
    public CodeText {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(position, "position");
    }
}
