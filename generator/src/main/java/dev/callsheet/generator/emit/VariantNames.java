package dev.callsheet.generator.emit;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** What the variants of a union are called after their types: {@code String}, {@code IssueList}. */
final class VariantNames implements TypeRef.Visitor<String> {
    private VariantNames() {}

    /** Returns the names, in the order of the types, none twice. */
    static List<String> of(List<TypeRef> variants) {
        List<String> names = new ArrayList<>();
        for (TypeRef variant : variants) {
            String name = variant.accept(new VariantNames());
            String free = name;
            for (int i = 2; names.contains(free); i++) {
                free = name + i;
            }
            names.add(free);
        }
        return names;
    }

    @Override
    public String scalar(TypeRef.Scalar scalar) {
        return CamelCase.upper(scalar.kind().word());
    }

    @Override
    public String list(TypeRef.ListOf list) {
        return list.element().accept(this) + "List";
    }

    @Override
    public String map(TypeRef.MapOf map) {
        return map.value().accept(this) + "Map";
    }

    @Override
    public String nullable(TypeRef.Nullable nullable) {
        return nullable.value().accept(this);
    }

    @Override
    public String named(TypeRef.Named named) {
        return named.name();
    }

    @Override
    public String inlineModel(TypeRef.InlineModel inline) {
        return inline.model().name();
    }

    @Override
    public String inlineEnum(TypeRef.InlineEnum inline) {
        return inline.type().name();
    }
}
