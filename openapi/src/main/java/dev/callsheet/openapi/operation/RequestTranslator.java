package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.operation.PathTranslator.Translated;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns what an operation sends into the path, parameters and body of a method. */
final class RequestTranslator {
    private final Context context;
    private final PathTranslator paths;
    private final ParameterReader reader;
    private final ParameterTranslator parameters;
    private final BodyTranslator bodies;

    RequestTranslator(Context context) {
        this.context = context;
        this.paths = new PathTranslator(context);
        this.reader = new ParameterReader(context);
        this.parameters = new ParameterTranslator(context);
        this.bodies = new BodyTranslator(context);
    }

    void translate(MethodDraft draft) {
        Operation operation = draft.operation();
        Translated path = paths.translate(operation);
        List<DeclaredParameter> declared = new ArrayList<>(reader.declared(operation));
        RequestBody body = bodies.translate(operation);
        ParameterKeys keys = new ParameterKeys(
                operation, path.placeholders(), body.wholeBody().isPresent());
        Map<String, String> styles = inPath(draft, path, declared, keys);
        inQuery(operation, path, declared, keys);
        others(draft, declared, keys);
        body.params().forEach((name, param) -> keys.add(Place.BODY, name, param));
        draft.params().addAll(keys.assigned());
        draft.keys().put("path", styled(path.text(), styles));
        put(body, draft.keys());
    }

    /** Adds the parameters of the path; returns the text before the value of those with a style that has one. */
    private Map<String, String> inPath(
            MethodDraft draft, Translated path, List<DeclaredParameter> declared, ParameterKeys keys) {
        Map<String, String> styles = new LinkedHashMap<>();
        for (String name : path.placeholders().stream().distinct().toList()) {
            Optional<DeclaredParameter> param = declared.stream()
                    .filter(each -> each.place() == Place.PATH
                            && PathTranslator.name(each.name()).equals(name))
                    .findFirst();
            param.ifPresent(declared::remove);
            param.ifPresent(known -> styles.put(name, prefix(known, name)));
            keys.add(
                    Place.PATH,
                    name,
                    param.map(known -> parameters.translate(
                                    known, draft.operation().owner()))
                            .orElseGet(() -> undeclared(draft.operation().position(), name)));
        }
        return styles;
    }

    private SheetMapping undeclared(Position position, String name) {
        context.fault(position, "a path has a placeholder without a parameter; it is a required text", name);
        return new SheetMapping(position).put("required", "true").put("summary", PlainText.ofName(name));
    }

    /** Returns what the styles {@code label} and {@code matrix} have before a value (RFC 6570 sections 3.2.5 and 3.2.7). */
    private static String prefix(DeclaredParameter param, String name) {
        return switch (param.style()) {
            case "label" -> ".";
            case "matrix" -> ";" + name + "=";
            default -> "";
        };
    }

    private static String styled(String path, Map<String, String> styles) {
        String styled = path;
        for (Map.Entry<String, String> style : styles.entrySet()) {
            styled = styled.replace("{" + style.getKey() + "}", style.getValue() + "{" + style.getKey() + "}");
        }
        return styled;
    }

    /** Adds what the path of the document has after a question mark. */
    private void inQuery(Operation operation, Translated path, List<DeclaredParameter> declared, ParameterKeys keys) {
        path.query().forEach((name, value) -> {
            Optional<DeclaredParameter> param = declared.stream()
                    .filter(each -> value.equals("{" + each.name() + "}"))
                    .findFirst();
            if (declared.stream()
                    .anyMatch(each -> each.place() == Place.QUERY && each.name().equals(name))) {
                return; // it is declared as well
            }
            if (param.isPresent()) {
                declared.remove(param.get());
                keys.add(Place.QUERY, name, parameters.translate(param.get(), operation.owner()));
            } else if (value.startsWith("{")) {
                keys.add(Place.QUERY, name, undeclared(operation.position(), name));
            } else {
                keys.add(Place.QUERY, name, constant(operation.position(), value));
            }
        });
    }

    private static SheetMapping constant(Position position, String value) {
        return new SheetMapping(position).put("const", value);
    }

    private void others(MethodDraft draft, List<DeclaredParameter> declared, ParameterKeys keys) {
        for (DeclaredParameter param : declared) {
            if (param.place() == Place.PATH) {
                context.fault(
                        param.position(), "the path has no placeholder for a parameter; it was left out", param.name());
            } else if (reader.isSent(param)) {
                SheetMapping translated =
                        parameters.translate(param, draft.operation().owner());
                if (isIdempotencyKey(param, draft.operation())) {
                    draft.keys().put("idempotencyKey", param.name(), param.position());
                    translated.remove("required");
                }
                keys.add(param.place(), param.name(), translated);
            }
        }
        accept(declared, draft.keys());
    }

    private static boolean isIdempotencyKey(DeclaredParameter param, Operation operation) {
        return param.place() == Place.HEADER
                && !operation.verb().equals("GET")
                && !operation.verb().equals("HEAD")
                && param.name().toLowerCase(Locale.ROOT).matches("(x-)?idempotency-?key");
    }

    /** A declared {@code Accept} says what to send only if it has one value or a default. */
    private static void accept(List<DeclaredParameter> declared, SheetMapping keys) {
        declared.stream()
                .filter(param -> param.place() == Place.HEADER && param.name().equalsIgnoreCase("Accept"))
                .flatMap(param -> param.schema().stream())
                .flatMap(schema -> {
                    List<String> values = Nodes.texts(schema, "enum");
                    return Nodes.text(schema, "const")
                            .or(() -> Nodes.text(schema, "default"))
                            .or(() -> values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty())
                            .stream();
                })
                .findFirst()
                .ifPresent(accept -> keys.put("accept", accept));
    }

    private static void put(RequestBody body, SheetMapping keys) {
        if (body.encoding() != null) {
            keys.put("encoding", body.encoding());
        }
        if (body.contentType() != null) {
            keys.put("contentType", body.contentType());
        }
        body.wholeBody().ifPresent(whole -> keys.put("body", KeyOrder.sorted(whole, KeyOrder.PARAMETER)));
    }
}
