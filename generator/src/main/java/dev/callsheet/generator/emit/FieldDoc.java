package dev.callsheet.generator.emit;

import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What comments say of a field. */
final class FieldDoc {
    private FieldDoc() {}

    /** The field's text; its key where it has none, because the name says all then. */
    static DocText of(Component component) {
        DocText summary = DocText.sentence(component.field().summary());
        return summary.isEmpty() ? DocText.code(component.field().name()).and(".") : summary;
    }

    /** The field's text with its bounds. */
    static DocText withBounds(Component component) {
        return DocText.sentences(
                of(component),
                bounds(component.field().bounds(), component.field().type()));
    }

    /** The limits of a value; empty where there are none. */
    static DocText bounds(Bounds bounds, TypeRef type) {
        return DocText.sentences(bound("At least ", bounds.min(), type), bound("At most ", bounds.max(), type));
    }

    private static DocText bound(String words, @Nullable BigDecimal bound, TypeRef type) {
        if (bound == null) {
            return DocText.EMPTY;
        }
        String unit = type instanceof TypeRef.ListOf ? " item" : type.is(ScalarKind.STRING) ? " character" : "";
        boolean several = !unit.isEmpty() && bound.compareTo(BigDecimal.ONE) != 0;
        return DocText.markup(words + bound.toPlainString() + unit + (several ? "s." : "."));
    }

    /** The reason not to use something any more, as a sentence; empty where there is none. */
    static DocText deprecated(@Nullable String reason) {
        return reason == null
                ? DocText.EMPTY
                : DocText.markup("<strong>Deprecated.</strong> ").and(DocText.sentence(reason));
    }
}
