package dev.callsheet.slack;

import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.source.SpecSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The call sheet that the client was generated from, and which class each part of it became. */
final class SlackSpec {
    private static final Path FOLDER = Path.of("..", "spec", "src", "main", "resources", "slack");

    private final ApiModel api;
    private final NameTable names;
    private final Map<String, Model> models;
    private final Map<String, EnumType> enums;
    private final Map<String, Union> unions;

    private SlackSpec(ApiModel api) {
        this.api = api;
        this.names = Naming.of(api, "dev.callsheet.slack").table();
        this.models = api.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        this.enums = api.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
        this.unions = api.unions().stream().collect(Collectors.toMap(Union::name, Function.identity()));
    }

    static SlackSpec load() {
        return new SlackSpec(Objects.requireNonNull(
                SpecLoader.load(SpecSource.of(FOLDER)).model(), "the build would have failed on a bad spec"));
    }

    /**
     * An object.
     *
     * @param members what the fields became, in their order
     * @param tags what tells it from the others of its unions: keys that are no fields, with their values
     */
    record Shape(JavaClass type, List<Field> fields, List<Member> members, Map<String, String> tags) {
        /** Which field has that key; -1 where none has. */
        int indexOf(String key) {
            return fields.stream().map(Field::name).toList().indexOf(key);
        }
    }

    ApiModel api() {
        return api;
    }

    NameTable names() {
        return names;
    }

    /** All methods, as arguments of tests that are named after them. */
    Stream<Named<ApiMethod>> methods() {
        return api.methods().stream().map(method -> Named.of(method.name(), method));
    }

    MethodNames names(ApiMethod method) {
        return names.method(method.name());
    }

    /** The fields of a method's answer; none where it is a file. */
    Shape response(ApiMethod method) {
        if (method.response() instanceof ResponseShape.Body body) {
            return model(body.model().name());
        }
        JavaClass type = names(method).response();
        List<Field> fields = method.response() instanceof ResponseShape.Fields some ? some.fields() : List.of();
        return new Shape(type, fields, members(type, fields), Map.of());
    }

    /** The model of that name. */
    Shape model(String name) {
        JavaClass type = names.type(name);
        Map<String, String> tags = new HashMap<>();
        api.unions()
                .forEach(union -> union.variants().stream()
                        .filter(variant -> variant.model().equals(name))
                        .forEach(variant -> tags.put(union.discriminator(), variant.tag())));
        return new Shape(
                type, models.get(name).fields(), members(type, models.get(name).fields()), tags);
    }

    /** The object that a type stands for; null where it is none. */
    Shape shape(TypeRef type, Member member) {
        if (type instanceof TypeRef.InlineModel inline) {
            List<Field> fields = inline.model().fields();
            return new Shape(member.nested(), fields, members(member.nested(), fields), Map.of());
        }
        return type instanceof TypeRef.Named named && models.containsKey(named.name()) ? model(named.name()) : null;
    }

    private List<Member> members(JavaClass owner, List<Field> fields) {
        return fields.stream().map(field -> names.member(owner, field.name())).toList();
    }

    /** The union that a type stands for; null where it is none. */
    Union union(TypeRef type) {
        return type instanceof TypeRef.Named named ? unions.get(named.name()) : null;
    }

    /** Whether a type is a set of acceptable values. */
    boolean isEnum(TypeRef type) {
        return type instanceof TypeRef.InlineEnum
                || type instanceof TypeRef.Named named && enums.containsKey(named.name());
    }

    /** The class of a model, union or enum. */
    Class<?> type(TypeRef type, Member member) {
        return load(type instanceof TypeRef.Named named ? names.type(named.name()) : member.nested());
    }

    static Class<?> load(JavaClass type) {
        return Reflected.type(type.packageName() + "." + String.join("$", type.simpleNames()));
    }
}
