package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resolved API as JSON, in spec order. An object declared in place is listed among the models as its owner's name, a
 * dot and the field's name.
 */
public final class JsonDescription {
    private final ApiModel api;
    private final TypeNames types;
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, ErrorGroup> groups = new HashMap<>();

    private JsonDescription(ApiModel api) {
        this.api = api;
        this.types = new TypeNames();
        api.enums().forEach(type -> enums.put(type.name(), type));
        api.errorGroups().forEach(group -> groups.put(group.name(), group));
    }

    /** Describes an API; the text ends without a line break. */
    public static String of(ApiModel api) {
        return JsonText.writeIndented(new JsonDescription(api).describe());
    }

    private JsonObject describe() {
        JsonObjectBuilder unions = new JsonObjectBuilder();
        api.unions()
                .forEach(union -> unions.put(
                        union.name(),
                        union.variants().stream().map(Union.Variant::model).toList()));
        JsonObjectBuilder enums = new JsonObjectBuilder();
        api.enums().forEach(type -> enums.put(type.name(), values(type)));
        JsonArray methods = array(api.methods(), this::method); // before the models: it finds those declared in place
        return new JsonObjectBuilder()
                .put("api", api.name())
                .put("title", api.title())
                .put("methods", methods)
                .put("models", models())
                .put("unions", unions.build())
                .put("enums", enums.build())
                .build();
    }

    private JsonObject method(ApiMethod method) {
        JsonObjectBuilder scopes = new JsonObjectBuilder();
        method.scopes().forEach(scope -> scopes.put(scope.tokenKind(), scope.scopes()));
        JsonObjectBuilder node = new JsonObjectBuilder()
                .put("name", method.name())
                .put("family", method.family())
                .put("summary", method.summary())
                .put("description", method.description())
                .put("verb", method.verb().name())
                .put("path", method.path())
                .put("effect", method.effect().word())
                .put("rateLimit", method.rateLimit())
                .put("auth", method.auth() != ApiMethod.Auth.NONE)
                .put("deprecated", method.deprecated())
                .put("scopes", scopes.build())
                .put("paging", paging(method.paging()))
                .put("params", array(method.params(), param -> parameter(method, param)))
                .put("rules", array(method.rules(), JsonDescription::rule))
                .put("errors", errors(method))
                .put(
                        "warnings",
                        array(method.warnings(), warning -> code(warning).build()));
        response(method, node);
        return node.put("errorResponse", fields(method.name(), method.errorResponse()))
                .build();
    }

    private static JsonObject rule(Rule rule) {
        return new JsonObjectBuilder().put(rule.kind().word(), rule.params()).build();
    }

    private static JsonValue paging(@Nullable Paging paging) {
        return paging == null
                ? JsonValue.nullValue()
                : new JsonObjectBuilder()
                        .put("cursor", paging.cursor())
                        .put("next", paging.next())
                        .put("items", paging.items())
                        .build();
    }

    private JsonObject parameter(ApiMethod method, Parameter param) {
        return new JsonObjectBuilder()
                .put("name", param.name())
                .put("type", types.of(method.name(), param.name(), param.type()))
                .put("required", param.required())
                .put("values", acceptableValues(param.type().innermost()))
                .put("default", param.defaultValue())
                .put("example", param.example())
                .put("min", number(param.bounds().min()))
                .put("max", number(param.bounds().max()))
                .put("wire", param.wire() == null ? null : param.wire().word())
                .put("secret", param.secret())
                .put("summary", param.summary())
                .build();
    }

    private static JsonValue number(@Nullable BigDecimal value) {
        return value == null ? JsonValue.nullValue() : JsonValue.number(value);
    }

    private List<String> acceptableValues(TypeRef type) {
        if (type instanceof TypeRef.InlineEnum inline) {
            return values(inline.type());
        }
        EnumType named = type instanceof TypeRef.Named name ? enums.get(name.name()) : null;
        return named == null ? List.of() : values(named);
    }

    private static List<String> values(EnumType type) {
        return type.values().stream().map(EnumType.Value::value).toList();
    }

    private JsonArray errors(ApiMethod method) {
        List<JsonValue> errors = new ArrayList<>();
        for (String name : method.errorGroups()) {
            ErrorGroup group = groups.get(name);
            if (group != null) {
                group.codes()
                        .forEach(
                                text -> errors.add(code(text).put("group", name).build()));
            }
        }
        method.errors()
                .forEach(text -> errors.add(
                        code(text).put("group", JsonValue.nullValue()).build()));
        return JsonValue.array(errors);
    }

    private static JsonObjectBuilder code(CodeText text) {
        return new JsonObjectBuilder().put("code", text.code()).put("summary", text.summary());
    }

    private void response(ApiMethod method, JsonObjectBuilder node) {
        ResponseShape shape = method.response();
        if (shape instanceof ResponseShape.Body body) {
            List<Field> fields = api.models().stream()
                    .filter(model -> model.name().equals(body.model().name()))
                    .findFirst()
                    .map(Model::fields)
                    .orElse(List.of());
            node.put("responseBody", body.model().name())
                    .put("response", fields(body.model().name(), fields));
        } else if (shape instanceof ResponseShape.Fields fields) {
            node.put("responseBody", JsonValue.nullValue()).put("response", fields(method.name(), fields.fields()));
        } else {
            node.put("responseBody", "file").put("response", List.of());
        }
    }

    private JsonArray fields(String owner, List<Field> fields) {
        return array(fields, field -> field(owner, field));
    }

    private JsonObject field(String owner, Field field) {
        return new JsonObjectBuilder()
                .put("name", field.name())
                .put("type", types.of(owner, field.name(), field.type()))
                .put("summary", field.summary())
                .build();
    }

    /** Shared models in spec order, then those declared in place, which are known once all their owners are described. */
    private JsonObject models() {
        JsonObjectBuilder node = new JsonObjectBuilder();
        Map<String, String> discriminators = new HashMap<>();
        for (Union union : api.unions()) {
            union.variants().forEach(variant -> discriminators.put(variant.model(), union.discriminator()));
        }
        for (Model model : api.models()) {
            List<JsonValue> fields = new ArrayList<>();
            String discriminator = discriminators.get(model.name());
            if (discriminator != null) {
                fields.add(new JsonObjectBuilder()
                        .put("name", discriminator)
                        .put("type", "string")
                        .build());
            }
            model.fields().forEach(field -> fields.add(field(model.name(), field)));
            node.put(model.name(), JsonValue.array(fields));
        }
        for (Map<String, Model> pending = types.takeInline(); !pending.isEmpty(); pending = types.takeInline()) {
            pending.forEach((name, model) -> node.put(name, fields(name, model.fields())));
        }
        return node.build();
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonObject> describe) {
        return JsonValue.array(values.stream().map(describe).toList());
    }

    /** Types as text; remembers the objects declared in place that it came by. */
    private static final class TypeNames {
        private final Map<String, Model> inline = new LinkedHashMap<>();

        String of(String owner, String field, TypeRef type) {
            if (type instanceof TypeRef.ListOf list) {
                return "list<" + of(owner, field, list.element()) + ">";
            }
            if (type instanceof TypeRef.MapOf map) {
                return "map<" + of(owner, field, map.value()) + ">";
            }
            if (type instanceof TypeRef.InlineModel object) {
                String name = owner + "." + field;
                inline.put(name, object.model());
                return name;
            }
            return type instanceof TypeRef.InlineEnum ? "string" : type.toString();
        }

        Map<String, Model> takeInline() {
            Map<String, Model> taken = new LinkedHashMap<>(inline);
            inline.clear();
            return taken;
        }
    }
}
