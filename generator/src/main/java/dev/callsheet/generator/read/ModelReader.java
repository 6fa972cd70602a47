package dev.callsheet.generator.read;

import static dev.callsheet.generator.diagnostic.Words.quote;

import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.diagnostic.Position;
import dev.callsheet.generator.model.Field;
import dev.callsheet.generator.model.Model;
import dev.callsheet.generator.source.YamlNode.Entry;
import dev.callsheet.generator.source.YamlNode.YamlMapping;
import dev.callsheet.generator.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Models, with the fields of those that they include. */
final class ModelReader {
    static final List<String> KEYS = List.of("summary", "deprecated", "include", "fields");

    private final Context context;
    private final ShapeReader shapes;
    private final Map<String, List<Field>> known = new HashMap<>();

    ModelReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
    }

    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (Entry entry : context.names().all(Section.MODELS)) {
            if (entry.value() instanceof YamlMapping mapping) {
                Keys keys = new Keys(mapping, entry.position(), "a model", KEYS, context);
                List<Field> fields = fields(entry, new LinkedHashSet<>());
                models.add(new Model(
                        entry.name(), keys.text("summary"), keys.text("deprecated"), fields, entry.position()));
            } else {
                Keys.wrongKind(entry.value(), "a model", "a mapping with `fields`", context);
            }
        }
        return models;
    }

    /**
     * @param path the models whose fields are being put together
     */
    private List<Field> fields(Entry entry, Set<String> path) {
        List<Field> before = known.get(entry.name());
        if (before != null || !(entry.value() instanceof YamlMapping mapping)) {
            return before == null ? List.of() : before;
        }
        path.add(entry.name());
        Keys keys = new Keys(mapping, entry.position(), "a model", KEYS, context);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (YamlScalar name : keys.words("include")) {
            included(name, path).forEach(field -> add(field, fields, name.position()));
        }
        keys.node("fields")
                .map(node -> shapes.fields(node, CamelCase.upper(entry.name())))
                .orElse(List.of())
                .forEach(field -> add(field, fields, field.position()));
        path.remove(entry.name());
        List<Field> all = List.copyOf(fields.values());
        known.put(entry.name(), all);
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
        Optional<Entry> model = context.names().use(Section.MODELS, name.text(), name.position());
        return model.map(entry -> fields(entry, path)).orElse(List.of());
    }

    private void add(Field field, Map<String, Field> fields, Position where) {
        Field first = fields.putIfAbsent(field.name(), field);
        // The same field may come by two ways.
        if (first != null && !first.position().equals(field.position())) {
            context.report(
                    DiagnosticCode.DECLARED_TWICE,
                    where,
                    "field " + quote(field.name()) + " is declared twice: at " + first.position() + " and at "
                            + field.position());
        }
    }
}
