package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads models and resolves their includes. */
final class ModelReader {
    private final Context context;
    private final ShapeReader shapes;
    private final RuleReader rules;
    private final Map<String, ElementReader> declared = new LinkedHashMap<>();
    private final Map<String, Model> known = new HashMap<>();

    ModelReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
        this.rules = new RuleReader(context);
        for (Entry entry : context.declarations().all(DeclarationKind.MODELS)) {
            ElementReader.of(entry, Element.MODEL, "a mapping with `fields`", context)
                    .ifPresent(keys -> declared.put(entry.name(), keys));
        }
    }

    List<Model> models() {
        return declared.entrySet().stream()
                .map(model -> model(model.getKey(), model.getValue(), new LinkedHashSet<>()))
                .toList();
    }

    /**
     * @param path the models that are being resolved
     */
    private Model model(String name, ElementReader keys, Set<String> path) {
        Model before = known.get(name);
        if (before != null) {
            return before;
        }
        path.add(name);
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Rule> all = new ArrayList<>();
        Field extra = null;
        for (YamlScalar include : keys.words("include")) {
            Optional<Model> included = included(include, path);
            for (Field field : included.map(Model::fields).orElse(List.of())) {
                add(field, fields, include.position());
            }
            included.map(Model::rules).ifPresent(all::addAll);
            Field inherited = included.map(Model::extra).orElse(null);
            if (extra != null && inherited != null && !keys.has("extra")) {
                differs(extra, inherited, include.position());
            }
            extra = inherited == null ? extra : inherited;
        }
        keys.node("fields")
                .map(node -> shapes.fields(node, CamelCase.upper(name)))
                .orElse(List.of())
                .forEach(field -> add(field, fields, field.position()));
        List<String> names = List.copyOf(fields.keySet());
        keys.node("rules").map(node -> rules.rules(node, "field", names)).ifPresent(all::addAll);
        path.remove(name);
        Model model = new Model(
                name,
                keys.text("summary"),
                keys.text("deprecated"),
                List.copyOf(fields.values()),
                keys.scalar("extra").map(type -> extra(type, name)).orElse(extra),
                all.stream().distinct().toList(),
                keys.position());
        known.put(name, model);
        return model;
    }

    private Field extra(YamlScalar type, String model) {
        TypeRef value = shapes.type(type, CamelCase.upper(model) + "Extra");
        return Field.builder("extra", new MapOf(value), type.position())
                .summary("The other properties, by their key.")
                .build();
    }

    private void differs(Field first, Field second, Position where) {
        if (!first.type().equals(second.type())) {
            context.report(
                    DiagnosticCode.DECLARED_TWICE,
                    where,
                    "two included models have `extra`: at " + first.position() + " and at " + second.position(),
                    "say which type it is: add `extra`");
        }
    }

    private Optional<Model> included(YamlScalar name, Set<String> path) {
        if (path.contains(name.text())) {
            context.report(
                    DiagnosticCode.CIRCLE,
                    name.position(),
                    "model " + quote(name.text()) + " includes itself: " + String.join(" > ", path) + " > "
                            + name.text());
            return Optional.empty();
        }
        context.declarations().use(DeclarationKind.MODELS, name.text(), name.position());
        return Optional.ofNullable(declared.get(name.text())).map(keys -> model(name.text(), keys, path));
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
