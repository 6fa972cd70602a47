package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Describes the declared types. */
final class TypeDescription {
    private final ApiModel api;
    private final FieldDescription fields;

    TypeDescription(ApiModel api, FieldDescription fields) {
        this.api = api;
        this.fields = fields;
    }

    /** Shared models in spec order, then those declared in place, which are known once all their owners are described. */
    JsonObject models() {
        JsonObjectBuilder models = new JsonObjectBuilder();
        Map<String, Union> discriminators = new HashMap<>();
        for (Union union : api.unions()) {
            union.variants().forEach(variant -> discriminators.put(variant.model(), union));
        }
        for (Model model : api.models()) {
            List<JsonValue> all = new ArrayList<>();
            Union discriminator = discriminators.get(model.name());
            if (discriminator != null) {
                all.add(new JsonObjectBuilder()
                        .put("name", discriminator.discriminator())
                        .put("type", discriminator.tags().word())
                        .build());
            }
            model.fields().forEach(field -> all.add(fields.field(model.name(), field)));
            models.put(model.name(), JsonValue.array(all));
        }
        for (Map<String, Model> pending = fields.takeInPlace(); !pending.isEmpty(); pending = fields.takeInPlace()) {
            pending.forEach((name, model) -> models.put(name, fields.fields(name, model.fields())));
        }
        return models.build();
    }

    JsonObject unions() {
        JsonObjectBuilder unions = new JsonObjectBuilder();
        api.unions()
                .forEach(union -> unions.put(
                        union.name(),
                        union.variants().stream().map(Union.Variant::model).toList()));
        api.anyOfs()
                .forEach(union -> unions.put(
                        union.name(),
                        union.variants().stream().map(TypeRef::toString).toList()));
        return unions.build();
    }

    JsonObject enums() {
        JsonObjectBuilder enums = new JsonObjectBuilder();
        api.enums().forEach(type -> enums.put(type.name(), Json.values(type)));
        return enums.build();
    }

    /** What is said of each declared type beside its fields. */
    JsonObject all() {
        JsonObjectBuilder types = new JsonObjectBuilder();
        for (Model model : api.models()) {
            JsonObjectBuilder type =
                    new JsonObjectBuilder().put("kind", "model").put("summary", model.summary());
            if (model.extra() != null && model.extra().type() instanceof MapOf extra) {
                type.put("extra", fields.type(model.name(), model.extra().name(), extra.value()));
            }
            if (!model.rules().isEmpty()) {
                type.put("rules", Json.array(model.rules(), Json::rule));
            }
            types.put(
                    model.name(),
                    Json.putIfSet(type, "deprecated", model.deprecated()).build());
        }
        api.enums()
                .forEach(type -> types.put(
                        type.name(),
                        new JsonObjectBuilder()
                                .put("kind", "enum")
                                .put("type", type.kind().word())
                                .put("summary", type.summary())
                                .put("values", Json.valueTexts(type))
                                .build()));
        api.unions().forEach(union -> types.put(union.name(), union(union)));
        api.anyOfs()
                .forEach(union -> types.put(
                        union.name(),
                        new JsonObjectBuilder()
                                .put("kind", "union")
                                .put("summary", union.summary())
                                .put("inPlace", union.inPlace())
                                .put(
                                        "anyOf",
                                        union.variants().stream()
                                                .map(TypeRef::toString)
                                                .toList())
                                .build()));
        return types.build();
    }

    private static JsonObject union(Union union) {
        JsonObjectBuilder variants = new JsonObjectBuilder();
        union.variants().forEach(variant -> variants.put(variant.tag(), variant.model()));
        return new JsonObjectBuilder()
                .put("kind", "union")
                .put("summary", union.summary())
                .put("discriminator", union.discriminator())
                .put("tags", union.tags().word())
                .put("variants", variants.build())
                .build();
    }
}
