package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads models and resolves their includes. */
final class ModelReader {
    private final Context context;
    private final ShapeReader shapes;
    private final Map<String, ElementReader> declared = new LinkedHashMap<>();
    private final Map<String, List<Field>> known = new HashMap<>();

    ModelReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
        for (Entry entry : context.declarations().all(DeclarationKind.MODELS)) {
            ElementReader.of(entry, Element.MODEL, "a mapping with `fields`", context)
                    .ifPresent(keys -> declared.put(entry.name(), keys));
        }
    }

    List<Model> models() {
        List<Model> models = new ArrayList<>();
        declared.forEach((name, keys) -> models.add(new Model(
                name,
                keys.text("summary"),
                keys.text("deprecated"),
                fields(name, new LinkedHashSet<>()),
                keys.position())));
        return models;
    }

    /**
     * @param path the models that are being resolved
     */
    private List<Field> fields(String model, Set<String> path) {
        ElementReader keys = declared.get(model);
        if (keys == null) {
            return List.of();
        }
        List<Field> before = known.get(model);
        if (before != null) {
            return before;
        }
        path.add(model);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (YamlScalar name : keys.words("include")) {
            included(name, path).forEach(field -> add(field, fields, name.position()));
        }
        keys.node("fields")
                .map(node -> shapes.fields(node, CamelCase.upper(model)))
                .orElse(List.of())
                .forEach(field -> add(field, fields, field.position()));
        path.remove(model);
        List<Field> all = List.copyOf(fields.values());
        known.put(model, all);
        return all;
    }

    private List<Field> included(YamlScalar name, Set<String> path) {
        if (path.contains(name.text())) {
            context.report(
                    DiagnosticCode.CIRCLE,
                    name.position(),
                    "model " + quote(name.text()) + " includes itself: " + String.join(" > ", path) + " > "
                            + name.text());
            return List.of();
        }
        context.declarations().use(DeclarationKind.MODELS, name.text(), name.position());
        return fields(name.text(), path);
    }

    private void add(Field field, Map<String, Field> fields, Position where) {
        Field first = fields.putIfAbsent(field.name(), field);
        // The same field may be included twice.
        if (first != null && !first.position().equals(field.position())) {
            context.report(
                    DiagnosticCode.DECLARED_TWICE,
                    where,
                    "field " + quote(field.name()) + " is declared twice: at " + first.position() + " and at "
                            + field.position());
        }
    }
}
