package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the names of types in a spec stand for. */
final class Types {
    private final Map<String, Model> models;
    private final Map<String, EnumType> enums;
    private final Map<String, Union> unions;

    Types(ApiModel api) {
        models = api.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        enums = api.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
        unions = api.unions().stream().collect(Collectors.toMap(Union::name, Function.identity()));
    }

    /** The acceptable values that a type stands for; null where it is no enum. */
    @Nullable
    EnumType enumType(TypeRef type) {
        if (type instanceof TypeRef.InlineEnum inline) {
            return inline.type();
        }
        return type instanceof TypeRef.Named named ? enums.get(named.name()) : null;
    }

    /** The object that a type stands for; null where it is no model. */
    @Nullable
    Model model(TypeRef type) {
        if (type instanceof TypeRef.InlineModel inline) {
            return inline.model();
        }
        return type instanceof TypeRef.Named named ? models.get(named.name()) : null;
    }

    @Nullable
    Model model(String name) {
        return models.get(name);
    }

    /** The union that a type stands for; null where it is none. */
    @Nullable
    Union union(TypeRef type) {
        return type instanceof TypeRef.Named named ? unions.get(named.name()) : null;
    }
}
