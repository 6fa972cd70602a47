package dev.callsheet.generator.emit;

import dev.callsheet.generator.model.TypeRef.ScalarKind;
import dev.callsheet.generator.model.TypeRef;
import dev.callsheet.generator.model.Bounds;
import java.util.ArrayList;
import java.util.List;
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
        return DocText.sentences(of(component), bounds(component.field().bounds(), component.field().type()));
    }

    /** The limits of a value; empty where there are none. */
    static DocText bounds(Bounds bounds, TypeRef type) {
        List<DocText> parts = new ArrayList<>();
        String unit = type instanceof TypeRef.ListOf ? " items" : type.is(ScalarKind.STRING) ? " characters" : "";
        if (bounds.min() != null) {
            parts.add(DocText.markup("At least " + bounds.min().toPlainString() + unit + "."));
        }
        if (bounds.max() != null) {
            parts.add(DocText.markup("At most " + bounds.max().toPlainString() + unit + "."));
        }
        return DocText.join(" ", parts);
    }

    /** The reason not to use something any more, as a sentence; empty where there is none. */
    static DocText deprecated(@Nullable String reason) {
        return reason == null
                ? DocText.EMPTY
                : DocText.markup("<strong>Deprecated.</strong> ").and(DocText.sentence(reason));
    }
}
