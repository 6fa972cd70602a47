package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Webhook;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Describes a resolved API as JSON, in spec order. An object that is declared in place is listed among the models, under its
 * owner's name, a dot and the field's name.
 */
public final class JsonDescription {
    private final ApiModel api;

    private JsonDescription(ApiModel api) {
        this.api = api;
    }

    /** Describes an API; the text ends without a line break. */
    public static String of(ApiModel api) {
        return JsonText.writeIndented(new JsonDescription(api).describe());
    }

    private JsonObject describe() {
        FieldDescription fields = new FieldDescription(api);
        TypeDescription types = new TypeDescription(api, fields);
        MethodDescription methods = new MethodDescription(api, fields);
        return new JsonObjectBuilder()
                .put("api", api.name())
                .put("title", api.title())
                .put("baseUrl", api.baseUrl())
                .put("reference", api.reference())
                .put("variables", AuthDescription.variables(api))
                .put("servers", AuthDescription.servers(api))
                .put("headers", AuthDescription.headers(api))
                .put("auth", AuthDescription.schemes(api))
                .put("defaultAuth", AuthDescription.alternatives(api.usualAuth()))
                .put("protocol", protocol(api.protocol()))
                .put("rateLimits", rateLimits())
                .put("tokens", tokens())
                .put("families", Json.array(api.families(), JsonDescription::family))
                .put("errorGroups", errorGroups())
                // Before the models: methods have objects in place, which are models too.
                .put("methods", Json.array(api.methods(), methods::describe))
                .put("webhooks", Json.array(api.webhooks(), JsonDescription::webhook))
                .put("models", types.models())
                .put("unions", types.unions())
                .put("enums", types.enums())
                .put("types", types.all())
                .build();
    }

    private JsonObject protocol(Protocol protocol) {
        JsonObjectBuilder requestErrors = new JsonObjectBuilder();
        protocol.requestErrors().forEach((error, codes) -> requestErrors.put(error.word(), codes));
        return new JsonObjectBuilder()
                .put(
                        "auth",
                        api.auth().isEmpty()
                                ? "none"
                                : api.auth().get(0).kind().type().word())
                .put("encoding", protocol.encoding().word())
                .put("lists", protocol.lists().word())
                .put("objects", protocol.objects().word())
                .put("accept", protocol.accept())
                .put("contentType", protocol.contentType())
                .put("ok", protocol.ok())
                .put(
                        "error",
                        protocol.errors().isEmpty() ? null : protocol.errors().get(0))
                .put("errors", protocol.errors())
                .put("errorDetails", protocol.errorDetails())
                .put("messages", protocol.messages())
                .put("warnings", protocol.warnings())
                .put("retryAfter", protocol.retryAfter())
                .put("acceptsPost", protocol.acceptsPost())
                .put("requestErrors", requestErrors.build())
                .build();
    }

    private JsonObject rateLimits() {
        JsonObjectBuilder limits = new JsonObjectBuilder();
        api.rateLimits().forEach(limit -> limits.put(limit.name(), rate(limit)));
        return limits.build();
    }

    private static JsonValue rate(RateLimit limit) {
        @Nullable Duration period = limit.period();
        return period == null
                ? JsonValue.nullValue()
                : new JsonObjectBuilder()
                        .put("calls", JsonValue.number(BigDecimal.valueOf(limit.calls())))
                        .put("seconds", JsonValue.number(BigDecimal.valueOf(period.toSeconds())))
                        .build();
    }

    private JsonObject tokens() {
        JsonObjectBuilder tokens = new JsonObjectBuilder();
        api.tokens().forEach(token -> tokens.put(token.name(), token.summary()));
        return tokens.build();
    }

    private JsonObject errorGroups() {
        JsonObjectBuilder groups = new JsonObjectBuilder();
        api.errorGroups()
                .forEach(group -> groups.put(
                        group.name(),
                        Json.array(group.codes(), code -> Json.code(code).build())));
        return groups.build();
    }

    private static JsonObject webhook(Webhook webhook) {
        JsonObjectBuilder description = new JsonObjectBuilder()
                .put("name", webhook.name())
                .put("summary", webhook.summary())
                .put("deprecated", webhook.deprecated())
                .put("body", webhook.body().accept(new TypeText(Model::name)));
        TypeRef response = webhook.response();
        return Json.putIfSet(
                        description, "response", response == null ? null : response.accept(new TypeText(Model::name)))
                .build();
    }

    private static JsonObject family(MethodFamily family) {
        return Json.putIfSet(new JsonObjectBuilder().put("name", family.name()), "javaName", family.javaName())
                .put("summary", family.summary())
                .build();
    }
}
