package dev.callsheet.language.read;

import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads error and warning codes. */
final class CodesReader {
    private final Context context;

    CodesReader(Context context) {
        this.context = context;
    }

    List<ErrorGroup> groups() {
        return context.declarations().all(DeclarationKind.ERRORS).stream()
                .map(entry -> new ErrorGroup(
                        entry.name(),
                        codes(NodeReader.entries(entry.value(), "an error group", context)),
                        entry.position()))
                .toList();
    }

    /** Reads codes; a code without a text has the one under {@code errorTexts}. */
    List<CodeText> codes(List<Entry> entries) {
        return entries.stream().map(this::code).toList();
    }

    private CodeText code(Entry entry) {
        Label own = Label.read(entry, Element.CODE, context);
        Label label = own.summary() == null ? shared(entry.name(), own) : own;
        return new CodeText(entry.name(), label.javaName(), label.summary(), entry.position());
    }

    private Label shared(String code, Label own) {
        Optional<Label> shared = context.declarations()
                .find(DeclarationKind.ERROR_TEXTS, code)
                .map(entry -> Label.read(entry, Element.CODE, context));
        // A file that could not be read may have the text.
        String missing = context.declarations().isComplete() ? null : "";
        String summary = shared.isPresent() ? shared.get().summary() : missing;
        return new Label(summary, own.javaName() != null ? own.javaName() : javaName(shared));
    }

    private static @Nullable String javaName(Optional<Label> label) {
        return label.isPresent() ? label.get().javaName() : null;
    }

    /** Reads the shared texts too that no code uses. */
    void readShared() {
        context.declarations()
                .all(DeclarationKind.ERROR_TEXTS)
                .forEach(entry -> Label.read(entry, Element.CODE, context));
    }
}
