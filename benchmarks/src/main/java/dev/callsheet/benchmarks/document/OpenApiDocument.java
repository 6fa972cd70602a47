package dev.callsheet.benchmarks.document;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An API as an OpenAPI 3.0 document, as a careful author would write it by hand: each model, enum and union of the spec is a schema
 * under its name, each method an operation whose tag is its family, each set of error codes an enum.
 */
public final class OpenApiDocument {
    private static final String JSON = "application/json";

    private final ApiModel api;
    private final Schemas schemas;
    private final Map<String, Object> components = Node.of();

    private OpenApiDocument(ApiModel api) {
        this.api = api;
        this.schemas = new Schemas(TypeIndex.of(api), api.unions());
    }

    /** Returns the document as JSON. */
    public static byte[] write(ApiModel api) {
        return JsonMapper.shared().writeValueAsBytes(new OpenApiDocument(api).document());
    }

    /** Writes the document to a file in a folder, and returns the file. */
    public static Path write(ApiModel api, Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(api.name() + "-openapi.json"), write(api));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> document() {
        api.models().forEach(model -> components.put(model.name(), schemas.model(model)));
        api.enums().forEach(type -> components.put(type.name(), Schemas.values(type)));
        api.unions().forEach(union -> components.put(union.name(), Schemas.union(union)));
        api.anyOfs().forEach(union -> components.put(union.name(), schemas.anyOf(union)));
        api.errorGroups().forEach(group -> errorCodes(group.name(), group.codes()));
        components.put("ErrorResponse", errorResponse());

        Map<String, Object> document = Node.of();
        document.put("openapi", "3.0.3");
        document.put("info", Node.of("title", api.title(), "version", "1"));
        document.put("servers", List.of(Node.of("url", api.baseUrl().replaceAll("/$", ""))));
        document.put(
                "tags",
                api.families().stream()
                        .map(family -> tag(family.name()))
                        .distinct()
                        .map(name -> Node.of("name", name))
                        .toList());
        document.put("paths", paths());
        document.put(
                "components",
                Node.of(
                        "schemas",
                        components,
                        "securitySchemes",
                        Node.of("token", Node.of("type", "http", "scheme", "bearer"))));
        document.put("security", List.of(Node.of("token", List.of())));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = Node.of();
        for (ApiMethod method : api.methods()) {
            paths.put("/" + method.path(), Node.of(method.verb().name().toLowerCase(Locale.ROOT), operation(method)));
        }
        return paths;
    }

    private Map<String, Object> operation(ApiMethod method) {
        errorCodes(method.name(), method.errors());
        Map<String, Object> operation = Node.of();
        operation.put("operationId", camel(method.name()));
        operation.put("tags", List.of(tag(method.family())));
        if (method.summary() != null) {
            operation.put("summary", method.summary());
        }
        Schemas.text(operation, method.description());
        if (method.deprecated() != null) {
            operation.put("deprecated", true);
        }
        List<Object> parameters = method.params().stream()
                .filter(param -> param.location() != Location.BODY && !param.isWholeBody())
                .map(this::parameter)
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (method.hasBody()) {
            operation.put("requestBody", body(method));
        }
        operation.put(
                "responses",
                Node.of(
                        "200", response("The call succeeded.", method.response().match(new Success())),
                        "default", response("The call failed.", content(JSON, Schemas.reference("ErrorResponse")))));
        return operation;
    }

    private Object parameter(Parameter param) {
        Map<String, Object> parameter = Node.of();
        parameter.put("name", param.wireName());
        parameter.put("in", param.location().word());
        Schemas.text(parameter, param.summary());
        if (param.required()) {
            parameter.put("required", true);
        }
        if (param.deprecated() != null) {
            parameter.put("deprecated", true);
        }
        if (param.wire() == Wire.JSON) {
            parameter.put("content", content(JSON, schemas.type(param.type())));
            return parameter;
        }
        if (param.wire() == Wire.COMMA) {
            parameter.put("style", "form");
            parameter.put("explode", false);
        }
        parameter.put(
                "schema", Schemas.described(schemas.type(param.type()), null, false, param.bounds(), param.constant()));
        return parameter;
    }

    private Map<String, Object> body(ApiMethod method) {
        Map<String, Object> properties = Node.of();
        List<String> required = new ArrayList<>();
        Map<String, Object> encodings = Node.of();
        List<Parameter> params = method.params().stream()
                .filter(param -> param.location() == Location.BODY)
                .toList();
        for (Parameter param : params) {
            properties.put(
                    param.wireName(),
                    Schemas.described(
                            schemas.type(param.type()),
                            param.summary(),
                            param.deprecated() != null,
                            param.bounds(),
                            param.constant()));
            if (param.required()) {
                required.add(param.wireName());
            }
            if (param.wire() == Wire.JSON) {
                encodings.put(param.wireName(), Node.of("contentType", JSON));
            } else if (param.wire() == Wire.COMMA) {
                encodings.put(param.wireName(), Node.of("style", "form", "explode", false));
            }
        }
        Map<String, Object> schema = schemas.object(null, List.of(), properties, required);
        Map<String, Object> media = Node.of("schema", schema);
        if (!encodings.isEmpty()) {
            media.put("encoding", encodings);
        }
        return Node.of("required", !required.isEmpty(), "content", Node.of(mediaType(method, params), media));
    }

    private static String mediaType(ApiMethod method, List<Parameter> params) {
        if (method.encoding() == Encoding.MULTIPART
                || params.stream().anyMatch(param -> param.type().is(ScalarKind.FILE))) {
            return "multipart/form-data";
        }
        return method.encoding() == Encoding.JSON ? JSON : "application/x-www-form-urlencoded";
    }

    private Map<String, Object> errorResponse() {
        Map<String, Object> properties = Node.of();
        properties.put("ok", Node.of("type", "boolean"));
        properties.put("error", Node.of("type", "string"));
        api.protocol().errorDetails().forEach(detail -> properties.put(detail, Node.of("type", "string")));
        return schemas.object(null, List.of(), properties, new ArrayList<>(List.of("ok", "error")));
    }

    /** Adds an enum of error codes, as our own output has one for each group and each method. */
    private void errorCodes(String owner, List<CodeText> codes) {
        if (!codes.isEmpty()) {
            components.put(
                    upperCamel(owner) + "Error",
                    Schemas.values(new EnumType(
                            owner,
                            ScalarKind.STRING,
                            null,
                            codes.stream()
                                    .map(code -> new EnumType.Value(code.code(), null, code.summary(), code.position()))
                                    .toList(),
                            api.position())));
        }
    }

    private static Map<String, Object> response(String description, Map<String, Object> content) {
        Map<String, Object> response = Node.of("description", description);
        if (!content.isEmpty()) {
            response.put("content", content);
        }
        return response;
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Node.of(mediaType, Node.of("schema", schema));
    }

    private static String tag(String family) {
        return family.isEmpty() ? "root" : family;
    }

    private static String camel(String name) {
        String upper = upperCamel(name);
        return Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
    }

    private static String upperCamel(String name) {
        StringBuilder camel = new StringBuilder();
        Stream.of(name.split("[._]", -1))
                .filter(part -> !part.isEmpty())
                .forEach(part ->
                        camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1)));
        return camel.toString();
    }

    /** The content of a successful response. */
    private final class Success implements ResponseShape.Cases<Map<String, Object>> {
        @Override
        public Map<String, Object> fields(List<Field> fields) {
            Map<String, Object> properties = Node.of();
            List<String> required = new ArrayList<>();
            if (api.protocol().ok() != null) {
                properties.put(api.protocol().ok(), Node.of("type", "boolean"));
                required.add(api.protocol().ok());
            }
            return content(JSON, schemas.object(null, fields, properties, required));
        }

        @Override
        public Map<String, Object> json(TypeRef type) {
            return content(JSON, schemas.type(type));
        }

        @Override
        public Map<String, Object> text() {
            return content("text/plain", Node.of("type", "string"));
        }

        @Override
        public Map<String, Object> file() {
            return content("application/octet-stream", Node.of("type", "string", "format", "binary"));
        }

        @Override
        public Map<String, Object> stream(StreamFormat format, TypeRef type) {
            return text();
        }

        @Override
        public Map<String, Object> nothing() {
            return Map.of();
        }

        @Override
        public Map<String, Object> location() {
            return Map.of();
        }

        @Override
        public Map<String, Object> byStatus(List<StatusShape> statuses) {
            return statuses.get(0).shape().match(this);
        }
    }
}
