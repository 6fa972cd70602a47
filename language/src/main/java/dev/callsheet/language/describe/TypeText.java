package dev.callsheet.language.describe;

import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import java.util.function.Function;

/**
 * Writes types as text. Acceptable values that are declared in place are of their own type.
 *
 * @param inPlace names an object that is declared in place
 */
record TypeText(Function<Model, String> inPlace) implements TypeRef.Visitor<String> {
    @Override
    public String scalar(TypeRef.Scalar scalar) {
        return scalar.kind().word();
    }

    @Override
    public String list(TypeRef.ListOf list) {
        return "list<" + list.element().accept(this) + ">";
    }

    @Override
    public String map(TypeRef.MapOf map) {
        return "map<" + map.value().accept(this) + ">";
    }

    @Override
    public String nullable(TypeRef.Nullable nullable) {
        return nullable.value().accept(this) + "|null";
    }

    @Override
    public String named(TypeRef.Named named) {
        return named.name();
    }

    @Override
    public String inlineModel(TypeRef.InlineModel inline) {
        return inPlace.apply(inline.model());
    }

    @Override
    public String inlineEnum(TypeRef.InlineEnum inline) {
        return inline.type().kind().word();
    }
}
