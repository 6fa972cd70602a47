package dev.callsheet.generator.source;

import org.jspecify.annotations.Nullable;

/**
 * An annotation.
 *
 * @param value the value of its only element; null if it has none
 */
public record AnnotationSpec(ClassName type, @Nullable CodeBlock value) {
    public static AnnotationSpec of(ClassName type) {
        return new AnnotationSpec(type, null);
    }

    void emit(JavaWriter out) {
        out.text("@");
        type.emit(out);
        if (value != null) {
            out.text("(");
            out.code(value);
            out.text(")");
        }
    }
}
