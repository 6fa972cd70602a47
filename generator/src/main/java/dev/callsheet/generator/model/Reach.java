package dev.callsheet.generator.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shared types that some methods need, directly or through each other. */
final class Reach {
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, Union> unions = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> sent = new HashSet<>();

    private Reach(ApiModel api) {
        api.models().forEach(model -> models.put(model.name(), model));
        api.unions().forEach(union -> unions.put(union.name(), union));
    }

    static Reach of(ApiModel api, List<ApiMethod> methods) {
        Reach reach = new Reach(api);
        for (ApiMethod method : methods) {
            method.params().forEach(parameter -> reach.add(parameter.type(), reach.sent));
            method.errorResponse().forEach(field -> reach.add(field.type(), reach.read));
            if (method.response() instanceof ResponseShape.Fields response) {
                response.fields().forEach(field -> reach.add(field.type(), reach.read));
            } else if (method.response() instanceof ResponseShape.Body body) {
                reach.add(body.model(), reach.read);
            }
        }
        return reach;
    }

    boolean has(String name) {
        return read.contains(name) || sent.contains(name);
    }

    private void add(TypeRef type, Set<String> way) {
        if (type.innermost() instanceof TypeRef.InlineModel inline) {
            inline.model().fields().forEach(field -> add(field.type(), way));
        } else if (type.innermost() instanceof TypeRef.Named named) {
            addNamed(named.name(), way);
        }
    }

    private void addNamed(String name, Set<String> way) {
        if (!way.add(name)) {
            return;
        }
        if (models.containsKey(name)) {
            models.get(name).fields().forEach(field -> add(field.type(), way));
            if (way == sent) {
                addUnionsOf(name);
            }
        } else if (unions.containsKey(name)) {
            unions.get(name).variants().forEach(variant -> addNamed(variant.model(), way));
        }
    }

    /** What is sent must say which variant it is, even where no parameter takes the union. */
    private void addUnionsOf(String model) {
        for (Union union : unions.values()) {
            if (union.variants().stream().anyMatch(variant -> variant.model().equals(model))) {
                addNamed(union.name(), sent);
            }
        }
    }
}
