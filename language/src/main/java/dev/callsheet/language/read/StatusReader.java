package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what responses hold by their HTTP status. */
final class StatusReader {
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d|[2-5]XX");

    private static final Pattern STREAM = Pattern.compile("(events|lines)<(.*)>");
    private static final ResponseShape FALLBACK = new ResponseShape.Fields(List.of());

    private final Context context;
    private final ShapeReader shapes;

    StatusReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
    }

    /**
     * Returns what the bodies of failed responses are: a type, or fields in place if there is an owner.
     *
     * @param owner what objects declared in place are called after; empty if there can be none
     */
    List<StatusShape> failures(YamlNode node, Optional<String> owner) {
        List<StatusShape> failures = new ArrayList<>();
        for (Entry entry : NodeReader.entries(node, "`failures`", context)) {
            boolean known = entry.name().equals(StatusShape.DEFAULT) || isStatus(entry, ", or `default`");
            if (known) {
                body(entry, owner)
                        .ifPresent(shape -> failures.add(new StatusShape(entry.name(), shape, entry.position())));
            }
        }
        return failures;
    }

    /**
     * Returns what successful responses are: those of {@code responses}, or that of {@code response}, which is for the class
     * {@code 2XX}.
     *
     * @param owner what objects declared in place are called after
     */
    List<StatusShape> responses(ElementReader keys, String owner) {
        Optional<YamlNode> several = keys.node("responses");
        if (several.isEmpty()) {
            ResponseShape shape = keys.node("response")
                    .map(node -> response(node, "`response`", owner))
                    .orElse(FALLBACK);
            return responses(shape, keys.at("response"));
        }
        if (keys.has("response")) {
            context.report(
                    DiagnosticCode.TYPE_CONFLICT,
                    keys.at("response"),
                    "`response` and `responses` cannot be used together",
                    "move it to `responses` under `2XX`, which is what `response` is short for");
        }
        List<Entry> entries = NodeReader.entries(several.get(), "`responses`", context);
        List<StatusShape> responses = new ArrayList<>();
        for (Entry entry : entries) {
            if (isStatus(entry, "")) {
                String name = owner + (entries.size() == 1 ? "" : entry.name());
                responses.add(new StatusShape(
                        entry.name(),
                        response(entry.value(), "a response", name),
                        entry.value().position()));
            }
        }
        if (entries.isEmpty() && several.get() instanceof YamlMapping) {
            context.report(
                    DiagnosticCode.EMPTY_VALUE,
                    several.get().position(),
                    "`responses` lists no status",
                    "remove it if all that counts is that the call succeeded");
        }
        return responses.isEmpty() ? responses(FALLBACK, keys.at("responses")) : responses;
    }

    private static List<StatusShape> responses(ResponseShape shape, Position position) {
        return List.of(new StatusShape(StatusShape.SUCCESS, shape, position));
    }

    private ResponseShape response(YamlNode node, String what, String owner) {
        if (node instanceof YamlMapping) {
            return new ResponseShape.Fields(shapes.fields(node, owner));
        }
        if (!(node instanceof YamlScalar scalar)) {
            NodeReader.wrongKind(node, what, "a type or fields", context);
            return FALLBACK;
        }
        Matcher stream = STREAM.matcher(scalar.text().strip());
        if (stream.matches()) {
            StreamFormat format =
                    stream.group(1).equals(StreamFormat.EVENTS.word()) ? StreamFormat.EVENTS : StreamFormat.LINES;
            YamlScalar type = new YamlScalar(stream.group(2), scalar.plain(), scalar.comment(), scalar.position());
            return new ResponseShape.Stream(format, shapes.type(type, owner));
        }
        return switch (scalar.text().strip()) {
            case "file" -> new ResponseShape.File();
            case "text" -> new ResponseShape.Text();
            case "none" -> new ResponseShape.Nothing();
            case "location" -> new ResponseShape.Location();
            default ->
                NodeReader.scalar(scalar, what, context)
                        .<ResponseShape>map(type -> new ResponseShape.Body(shapes.type(type, owner)))
                        .orElse(FALLBACK);
        };
    }

    private Optional<ResponseShape> body(Entry entry, Optional<String> owner) {
        if (entry.value() instanceof YamlMapping && owner.isPresent()) {
            String suffix = entry.name().equals(StatusShape.DEFAULT) ? "" : entry.name();
            return Optional.of(new ResponseShape.Fields(shapes.fields(entry.value(), owner.get() + suffix)));
        } else if (entry.value() instanceof YamlScalar) {
            return NodeReader.scalar(entry.value(), "a failure", context)
                    .map(type -> new ResponseShape.Body(
                            shapes.type(type, owner.orElse("Failure") + CamelCase.upper(entry.name()))));
        }
        NodeReader.wrongKind(entry.value(), "a failure", owner.isPresent() ? "a type or fields" : "a type", context);
        return Optional.empty();
    }

    private boolean isStatus(Entry entry, String others) {
        if (STATUS.matcher(entry.name()).matches()) {
            return true;
        }
        context.report(
                DiagnosticCode.UNKNOWN_WORD,
                entry.position(),
                quote(entry.name()) + " is not an HTTP status",
                "use a status such as `404`" + (others.isEmpty() ? " or " : ", ") + "a class of them such as `4XX`"
                        + others);
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
