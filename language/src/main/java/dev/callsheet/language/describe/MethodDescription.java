package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes methods. */
final class MethodDescription {
    /** The type of a response; empty if it has fields of its own. */
    private static final ResponseShape.Cases<Optional<String>> BODY = new ResponseShape.Cases<>() {
        @Override
        public Optional<String> fields(List<Field> fields) {
            return Optional.empty();
        }

        @Override
        public Optional<String> json(TypeRef type) {
            return Optional.of(type.accept(new TypeText(Model::name)));
        }

        @Override
        public Optional<String> text() {
            return Optional.of("text");
        }

        @Override
        public Optional<String> file() {
            return Optional.of("file");
        }

        @Override
        public Optional<String> stream(StreamFormat format, TypeRef type) {
            return Optional.of(format.word() + "<" + type.accept(new TypeText(Model::name)) + ">");
        }

        @Override
        public Optional<String> nothing() {
            return Optional.of("none");
        }

        @Override
        public Optional<String> location() {
            return Optional.of("location");
        }

        @Override
        public Optional<String> byStatus(List<StatusShape> statuses) {
            return Optional.empty();
        }
    };

    private final FieldDescription fields;
    private final Map<String, ErrorGroup> groups = new HashMap<>();

    MethodDescription(ApiModel api, FieldDescription fields) {
        this.fields = fields;
        api.errorGroups().forEach(group -> groups.put(group.name(), group));
    }

    JsonObject describe(ApiMethod method) {
        JsonObjectBuilder headers = new JsonObjectBuilder();
        method.responseHeaders().forEach(header -> headers.put(header.name(), header.summary()));
        JsonObjectBuilder scopes = new JsonObjectBuilder();
        method.scopes().forEach(scope -> scopes.put(scope.tokenKind(), scope.scopes()));
        JsonObjectBuilder object = new JsonObjectBuilder()
                .put("name", method.name())
                .put("family", method.family())
                .put("summary", method.summary())
                .put("description", method.description())
                .put("verb", method.verb().word())
                .put("path", method.path())
                .put("effect", method.effect().word())
                .put("encoding", method.encoding().word())
                .put("accept", method.accept())
                .put("contentType", method.contentType())
                .put("idempotencyKey", method.idempotencyKey())
                .put("rateLimit", method.rateLimit())
                .put("auth", method.auth().canHaveToken())
                .put("token", method.auth().word())
                .put("schemes", AuthDescription.alternatives(method.auth()))
                .put("server", method.server())
                .put("deprecated", method.deprecated())
                .put("scopes", scopes.build())
                .put("paging", paging(method.paging()))
                .put(
                        "params",
                        Json.array(
                                method.params().stream()
                                        .filter(param -> !param.isWholeBody())
                                        .toList(),
                                param -> fields.parameter(method.name(), param)))
                .put(
                        "body",
                        method.wholeBody()
                                .<JsonValue>map(body -> fields.parameter(method.name(), body))
                                .orElse(JsonValue.nullValue()))
                .put("rules", Json.array(method.rules(), Json::rule))
                .put("errors", errors(method))
                .put(
                        "warnings",
                        Json.array(
                                method.warnings(), warning -> Json.code(warning).build()));
        response(method, object);
        return Json.putIfSet(object, "javaName", method.javaName())
                .put("errorResponse", errorResponse(method))
                .put("responseHeaders", headers.build())
                .put("failures", byStatus(method, method.failures()))
                .build();
    }

    /** Returns the fields of the body that a failed response has by default. */
    private JsonArray errorResponse(ApiMethod method) {
        return method.failures().stream()
                .filter(failure -> failure.status().equals(StatusShape.DEFAULT))
                .map(failure -> fields.fields(method.name(), fields.types().fieldsOf(failure.shape())))
                .findFirst()
                .orElse(JsonValue.array(List.of()));
    }

    private JsonObject byStatus(ApiMethod method, List<StatusShape> statuses) {
        JsonObjectBuilder bodies = new JsonObjectBuilder();
        for (StatusShape each : statuses) {
            Optional<String> body = each.shape().match(BODY);
            bodies.put(
                    each.status(),
                    body.isPresent()
                            ? JsonValue.string(body.get())
                            : fields.fields(method.name(), fields.types().fieldsOf(each.shape())));
        }
        return bodies.build();
    }

    private static JsonValue paging(@Nullable Paging paging) {
        return paging == null
                ? JsonValue.nullValue()
                : paging.kind()
                        .match(new PagingDescription())
                        .put("items", paging.items())
                        .put("limit", paging.limit())
                        .build();
    }

    private JsonArray errors(ApiMethod method) {
        List<JsonValue> errors = new ArrayList<>();
        for (String name : method.errorGroups()) {
            ErrorGroup group = groups.get(name);
            if (group != null) {
                group.codes()
                        .forEach(code ->
                                errors.add(Json.code(code).put("group", name).build()));
            }
        }
        method.errors()
                .forEach(code -> errors.add(
                        Json.code(code).put("group", JsonValue.nullValue()).build()));
        return JsonValue.array(errors);
    }

    private void response(ApiMethod method, JsonObjectBuilder object) {
        boolean several = method.response() instanceof ResponseShape.ByStatus;
        Optional<String> body = method.response().match(BODY);
        Json.putIfSet(object, "streamEnd", method.streamEnd());
        Json.putIfSet(object, "uploadUrl", method.uploadUrl());
        Json.putIfSet(object, "rateLimitBy", method.rateLimitBy());
        List<Field> declared = several ? List.of() : fields.types().responseFields(method);
        object.put("responseBody", body.orElse(null))
                .put("response", fields.fields(body.orElse(method.name()), declared))
                .put(
                        "statuses",
                        method.responses().stream().map(StatusShape::status).toList())
                .put("responses", byStatus(method, several ? method.responses() : List.of()));
    }
}
