package dev.callsheet.openapi.sheet;

import dev.callsheet.language.source.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The family that alone uses a type, directly or through other types. */
final class TypeOwners {
    /** Several families, or none. */
    private static final String ALL = "";

    private final TypeUses uses;
    private final Map<String, String> owners = new HashMap<>();

    private TypeOwners(TypeUses uses) {
        this.uses = uses;
    }

    static TypeOwners of(Sheet sheet) {
        Map<String, YamlNode> declared = new HashMap<>();
        for (Section section : List.of(Section.MODELS, Section.ENUMS, Section.UNIONS)) {
            sheet.declarations(section).forEach(type -> declared.put(type.name(), type.value()));
        }
        TypeUses uses = TypeUses.among(declared);
        TypeOwners owners = new TypeOwners(uses);
        sheet.declarations(Section.METHODS)
                .forEach(method -> owners.own(Layout.family(method.name()), uses.of(method.value())));
        return owners;
    }

    String of(String type) {
        return owners.getOrDefault(type, ALL);
    }

    /** Each type changes its owner at most twice, so that the whole takes time in proportion to the spec. */
    private void own(String family, Set<String> types) {
        Deque<String> left = new ArrayDeque<>(types);
        while (!left.isEmpty()) {
            String type = left.pop();
            String before = owners.get(type);
            String owner = before == null || before.equals(family) ? family : ALL;
            if (!owner.equals(before)) {
                owners.put(type, owner);
                left.addAll(uses.ofType(type));
            }
        }
    }
}
