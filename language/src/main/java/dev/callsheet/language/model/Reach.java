package dev.callsheet.language.model;

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
            method.params().forEach(parameter -> reach.add(parameter.type(), true));
            method.errorResponse().forEach(field -> reach.add(field.type(), false));
            if (method.response() instanceof ResponseShape.Fields response) {
                response.fields().forEach(field -> reach.add(field.type(), false));
            } else if (method.response() instanceof ResponseShape.Body body) {
                reach.add(body.model(), false);
            }
        }
        return reach;
    }

    boolean has(String name) {
        return read.contains(name) || sent.contains(name);
    }

    private void add(TypeRef type, boolean isSent) {
        if (type.innermost() instanceof TypeRef.InlineModel inline) {
            inline.model().fields().forEach(field -> add(field.type(), isSent));
        } else if (type.innermost() instanceof TypeRef.Named named) {
            addNamed(named.name(), isSent);
        }
    }

    private void addNamed(String name, boolean isSent) {
        if (!(isSent ? sent : read).add(name)) {
            return;
        }
        if (models.containsKey(name)) {
            models.get(name).fields().forEach(field -> add(field.type(), isSent));
            if (isSent) {
                addUnionsOf(name);
            }
        } else if (unions.containsKey(name)) {
            unions.get(name).variants().forEach(variant -> addNamed(variant.model(), isSent));
        }
    }

    /** What is sent must say which variant it is, even where no parameter takes the union. */
    private void addUnionsOf(String model) {
        for (Union union : unions.values()) {
            if (union.variants().stream().anyMatch(variant -> variant.model().equals(model))) {
                addNamed(union.name(), true);
            }
        }
    }
}
