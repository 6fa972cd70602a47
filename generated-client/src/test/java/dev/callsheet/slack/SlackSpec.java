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
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.runtime.json.JsonReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;

/** The spec that the client was generated from, and the class that was generated for each part of it. */
final class SlackSpec {
    static final Path FOLDER = Path.of("..", "spec", "src", "main", "resources", "slack");

    private final ApiModel api;
    private final NameTable names;
    private final TypeIndex types;
    private final Map<String, Model> models;
    private final Map<String, EnumType> enums;
    private final Map<String, Union> unions;

    private SlackSpec(ApiModel api) {
        this.api = api;
        this.names = Naming.of(api, "dev.callsheet.slack").table();
        this.types = TypeIndex.of(api);
        this.models = api.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        this.enums = api.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
        this.unions = api.unions().stream().collect(Collectors.toMap(Union::name, Function.identity()));
    }

    static SlackSpec load() {
        return new SlackSpec(read());
    }

    static ApiModel read() {
        return Objects.requireNonNull(
                SpecLoader.load(SpecSource.of(FOLDER)).model(), "the build fails earlier if the spec has errors");
    }

    /**
     * An object type.
     *
     * @param members the members generated for the fields, in the same order
     * @param tags its discriminators in unions: keys that are not fields, with the first of their values
     * @param extra the type of properties that have no field; null if they have none
     */
    record Shape(JavaClass type, List<Field> fields, List<Member> members, Map<String, String> tags, TypeRef extra) {
        /** Returns the index of the field with that key; -1 if there is none. */
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

    /** Returns all methods as test arguments, named after the methods. */
    Stream<Named<ApiMethod>> methods() {
        return api.methods().stream().map(method -> Named.of(method.name(), method));
    }

    /** Returns the methods that have an example of a response, as test arguments. */
    Stream<Named<ApiMethod>> methodsWithExamples() {
        return methods().filter(method -> method.getPayload().example() != null);
    }

    /** Returns the reader of a method's response. */
    JsonReader<?> reader(ApiMethod method) {
        return (JsonReader<?>) Reflected.constant(load(response(method).type()), "READER");
    }

    MethodNames names(ApiMethod method) {
        return names.method(method.name());
    }

    /** Returns the fields of a method's response; none if it is a file. */
    Shape response(ApiMethod method) {
        if (method.response() instanceof ResponseShape.Body body) {
            return model(body.type().toString());
        }
        JavaClass type = names(method).response();
        List<Field> fields = method.response() instanceof ResponseShape.Fields some ? some.fields() : List.of();
        return new Shape(type, fields, members(type, fields), Map.of(), null);
    }

    /** Returns the model with that name. */
    Shape model(String name) {
        JavaClass type = names.type(name);
        Map<String, String> tags = new HashMap<>();
        api.unions()
                .forEach(union -> union.variants().stream()
                        .filter(variant -> variant.model().equals(name))
                        .forEach(variant -> tags.putIfAbsent(union.discriminator(), variant.tag())));
        return shape(type, models.get(name), tags);
    }

    /** Returns the object type that a type refers to; null if it is not an object. */
    Shape shape(TypeRef type, Member member) {
        if (type instanceof TypeRef.InlineModel inline) {
            return shape(member.nested(), inline.model(), Map.of());
        } else if (type instanceof TypeRef.Nullable nullable) {
            return shape(nullable.value(), member);
        }
        return type instanceof TypeRef.Named named && models.containsKey(named.name()) ? model(named.name()) : null;
    }

    private Shape shape(JavaClass type, Model model, Map<String, String> tags) {
        TypeRef extra =
                model.extra() == null ? null : ((TypeRef.MapOf) model.extra().type()).value();
        return new Shape(type, model.fields(), members(type, model.fields()), tags, extra);
    }

    private List<Member> members(JavaClass owner, List<Field> fields) {
        return fields.stream().map(field -> names.member(owner, field.name())).toList();
    }

    /** Returns the union that a type refers to; null if it is not a union. */
    Union union(TypeRef type) {
        return bare(type) instanceof TypeRef.Named named ? unions.get(named.name()) : null;
    }

    /** Returns the variant of a union that an object belongs to. */
    Shape variant(Union union, JsonNode json) {
        String tag = json.path(union.discriminator()).asString();
        return union.variants().stream()
                .filter(variant -> variant.tag().equals(tag))
                .findFirst()
                .map(variant -> model(variant.model()))
                .orElseThrow(() -> new AssertionError("Union " + union.name() + " has no variant " + tag));
    }

    /** Returns whether an accessor of a type throws if what Slack promised is missing. */
    boolean isPromised(TypeRef type) {
        return !types.hasEmptyValue(type) && !(type instanceof TypeRef.Nullable);
    }

    /** Returns whether the response of a method is a model, which other methods may share. */
    boolean isModel(ApiMethod method) {
        return method.response() instanceof ResponseShape.Body;
    }

    /** Returns whether a type is an enum. */
    boolean isEnum(TypeRef type) {
        return bare(type) instanceof TypeRef.InlineEnum
                || bare(type) instanceof TypeRef.Named named && enums.containsKey(named.name());
    }

    /** Returns a type without {@code |null}. */
    static TypeRef bare(TypeRef type) {
        return type instanceof TypeRef.Nullable nullable ? nullable.value() : type;
    }

    /** Returns the class of a model, union or enum. */
    Class<?> type(TypeRef type, Member member) {
        return load(bare(type) instanceof TypeRef.Named named ? names.type(named.name()) : member.nested());
    }

    static Class<?> load(JavaClass type) {
        return Reflected.type(type.packageName() + "." + String.join("$", type.simpleNames()));
    }
}
