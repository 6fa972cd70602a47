package dev.callsheet.language.describe;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.Scope;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resolved API as JSON, in spec order. An object declared in place is listed among the models as its owner's name, a
 * dot and the field's name.
 */
public final class JsonDescription {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
        return MAPPER.writeValueAsString(new JsonDescription(api).describe()).replace("\r\n", "\n");
    }

    private ObjectNode describe() {
        ObjectNode root = NODES.objectNode();
        root.put("api", api.name());
        root.put("title", api.title());
        ArrayNode methods = root.putArray("methods");
        api.methods().forEach(method -> methods.add(method(method)));
        root.set("models", models());
        ObjectNode unions = root.putObject("unions");
        api.unions()
                .forEach(union -> unions.set(
                        union.name(),
                        strings(union.variants().stream()
                                .map(Union.Variant::model)
                                .toList())));
        ObjectNode enumNodes = root.putObject("enums");
        api.enums().forEach(type -> enumNodes.set(type.name(), strings(values(type))));
        return root;
    }

    private ObjectNode method(ApiMethod method) {
        ObjectNode node = NODES.objectNode();
        node.put("name", method.name());
        node.put("family", method.family());
        node.put("summary", method.summary());
        node.put("description", method.description());
        node.put("verb", method.verb());
        node.put("path", method.path());
        node.put("effect", method.effect().name().toLowerCase(Locale.ROOT));
        node.put("rateLimit", method.rateLimit());
        node.put("auth", method.auth() != ApiMethod.Auth.NONE);
        node.put("deprecated", method.deprecated());
        ObjectNode scopes = node.putObject("scopes");
        for (Scope scope : method.scopes()) {
            scopes.set(scope.tokenKind(), strings(scope.scopes()));
        }
        node.set("paging", paging(method.paging()));
        ArrayNode params = node.putArray("params");
        method.params().forEach(param -> params.add(parameter(method, param)));
        ArrayNode rules = node.putArray("rules");
        for (Rule rule : method.rules()) {
            rules.addObject().set(rule.kind().word(), strings(rule.params()));
        }
        node.set("errors", errors(method));
        ArrayNode warnings = node.putArray("warnings");
        method.warnings().forEach(warning -> warnings.add(code(warning)));
        response(method, node);
        node.set("errorResponse", fields(method.name(), method.errorResponse()));
        return node;
    }

    private static @Nullable ObjectNode paging(@Nullable Paging paging) {
        if (paging == null) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        node.put("cursor", paging.cursor());
        node.put("next", paging.next());
        node.put("items", paging.items());
        return node;
    }

    private ObjectNode parameter(ApiMethod method, Parameter param) {
        ObjectNode node = NODES.objectNode();
        node.put("name", param.name());
        node.put("type", types.of(method.name(), param.name(), param.type()));
        node.put("required", param.required());
        node.set("values", strings(acceptableValues(param.type().innermost())));
        node.put("default", param.defaultValue());
        node.put("example", param.example());
        bounds(node, param.bounds());
        node.put("wire", param.wire() == null ? null : param.wire().word());
        node.put("secret", param.secret());
        node.put("summary", param.summary());
        return node;
    }

    private static void bounds(ObjectNode node, Bounds bounds) {
        node.set("min", number(bounds.min()));
        node.set("max", number(bounds.max()));
    }

    private static JsonNode number(@Nullable BigDecimal value) {
        return value == null ? NODES.nullNode() : NODES.numberNode(value);
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

    private ArrayNode errors(ApiMethod method) {
        ArrayNode node = NODES.arrayNode();
        for (String name : method.errorGroups()) {
            ErrorGroup group = groups.get(name);
            if (group != null) {
                group.codes().forEach(text -> node.add(code(text).put("group", name)));
            }
        }
        method.errors().forEach(text -> node.add(code(text).putNull("group")));
        return node;
    }

    private static ObjectNode code(CodeText text) {
        return NODES.objectNode().put("code", text.code()).put("summary", text.summary());
    }

    private void response(ApiMethod method, ObjectNode node) {
        ResponseShape shape = method.response();
        if (shape instanceof ResponseShape.Body body) {
            node.put("responseBody", body.model().name());
            List<Field> fields = api.models().stream()
                    .filter(model -> model.name().equals(body.model().name()))
                    .findFirst()
                    .map(Model::fields)
                    .orElse(List.of());
            node.set("response", fields(body.model().name(), fields));
        } else if (shape instanceof ResponseShape.Fields fields) {
            node.putNull("responseBody");
            node.set("response", fields(method.name(), fields.fields()));
        } else {
            node.put("responseBody", "file");
            node.putArray("response");
        }
    }

    private ArrayNode fields(String owner, List<Field> fields) {
        ArrayNode node = NODES.arrayNode();
        for (Field field : fields) {
            node.addObject()
                    .put("name", field.name())
                    .put("type", types.of(owner, field.name(), field.type()))
                    .put("summary", field.summary());
        }
        return node;
    }

    /** Shared models in spec order, then those declared in place, which are known once all their owners are described. */
    private ObjectNode models() {
        ObjectNode node = NODES.objectNode();
        Map<String, String> discriminators = new HashMap<>();
        for (Union union : api.unions()) {
            union.variants().forEach(variant -> discriminators.put(variant.model(), union.discriminator()));
        }
        for (Model model : api.models()) {
            ArrayNode fields = NODES.arrayNode();
            String discriminator = discriminators.get(model.name());
            if (discriminator != null) {
                fields.addObject().put("name", discriminator).put("type", "string");
            }
            fields.addAll(fields(model.name(), model.fields()));
            node.set(model.name(), fields);
        }
        for (Map<String, Model> pending = types.takeInline(); !pending.isEmpty(); pending = types.takeInline()) {
            pending.forEach((name, model) -> node.set(name, fields(name, model.fields())));
        }
        return node;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode node = NODES.arrayNode();
        values.forEach(node::add);
        return node;
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
