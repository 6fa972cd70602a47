package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what responses hold by their HTTP status. */
final class StatusReader {
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|[1-5]XX");

    private final Context context;
    private final ShapeReader shapes;

    StatusReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
    }

    /**
     * Returns what the bodies of failed responses are: a type, or fields in place if there is an owner.
     *
     * @param owner what objects declared in place are called after; null if there can be none
     */
    List<StatusShape> failures(YamlNode node, Optional<String> owner) {
        List<StatusShape> failures = new ArrayList<>();
        for (Entry entry : NodeReader.entries(node, "`failures`", context)) {
            boolean known = entry.name().equals(StatusShape.DEFAULT) || isStatus(entry);
            if (known) {
                body(entry, owner)
                        .ifPresent(shape -> failures.add(new StatusShape(entry.name(), shape, entry.position())));
            }
        }
        return failures;
    }

    private Optional<ResponseShape> body(Entry entry, Optional<String> owner) {
        if (entry.value() instanceof YamlMapping && owner.isPresent()) {
            String suffix = entry.name().equals(StatusShape.DEFAULT) ? "" : entry.name();
            return Optional.of(new ResponseShape.Fields(shapes.fields(entry.value(), owner.get() + suffix)));
        } else if (entry.value() instanceof YamlScalar) {
            return NodeReader.scalar(entry.value(), "a failure", context)
                    .map(type -> new ResponseShape.Body(shapes.type(type)));
        }
        NodeReader.wrongKind(entry.value(), "a failure", owner.isPresent() ? "a type or fields" : "a type", context);
        return Optional.empty();
    }

    private boolean isStatus(Entry entry) {
        if (STATUS.matcher(entry.name()).matches()) {
            return true;
        }
        context.report(
                DiagnosticCode.UNKNOWN_WORD,
                entry.position(),
                quote(entry.name()) + " is not an HTTP status",
                "use a status such as `404`, a class of them such as `4XX`, or `default`");
        return false;
    }

    /** Returns the entries of the API, replaced by those of the method with the same status, and those of the method alone. */
    static List<StatusShape> merged(List<StatusShape> api, List<StatusShape> method) {
        Map<String, StatusShape> all = new LinkedHashMap<>();
        api.forEach(each -> all.put(each.status(), each));
        method.forEach(each -> all.put(each.status(), each));
        return List.copyOf(all.values());
    }
}
