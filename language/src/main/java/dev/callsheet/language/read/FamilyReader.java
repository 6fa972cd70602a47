package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads families: those that are declared, and those that the names of methods and families imply. */
final class FamilyReader {
    private final Context context;
    private final Map<String, MethodFamily> families = new LinkedHashMap<>();

    FamilyReader(Context context) {
        this.context = context;
    }

    List<MethodFamily> families(List<ApiMethod> methods) {
        context.declarations().all(DeclarationKind.FAMILIES).forEach(entry -> add(entry.name(), entry.position()));
        methods.forEach(method -> add(method.family(), method.position()));
        return List.copyOf(families.values());
    }

    /** Adds a family after its parents. */
    private void add(String name, Position impliedAt) {
        if (name.isEmpty() || families.containsKey(name)) {
            return;
        }
        add(name.substring(0, Math.max(0, name.lastIndexOf('.'))), impliedAt);
        families.put(
                name,
                context.declarations()
                        .find(DeclarationKind.FAMILIES, name)
                        .map(this::declared)
                        .orElse(new MethodFamily(name, null, null, impliedAt)));
    }

    private MethodFamily declared(Entry entry) {
        Label label = Label.read(entry, Element.FAMILY, context);
        return new MethodFamily(entry.name(), label.javaName(), label.summary(), entry.position());
    }
}
