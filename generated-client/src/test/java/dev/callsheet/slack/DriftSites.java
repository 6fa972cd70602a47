package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every place in an example where a server could send something unexpected. */
final class DriftSites {
    private final SlackSpec spec;
    private final List<Site> sites = new ArrayList<>();

    private DriftSites(SlackSpec spec) {
        this.spec = spec;
    }

    static List<Site> of(SlackSpec spec, ApiMethod method, JsonNode example) {
        DriftSites all = new DriftSites(spec);
        all.object(spec.response(method), example, List.of(), false);
        return List.copyOf(all.sites);
    }

    /** The role of a place in its parent. */
    enum Role {
        FIELD,
        /** A field that is always present. */
        ALWAYS,
        ELEMENT,
        ENTRY,
        /** The discriminator of a union. */
        TAG,
        /** A place that the client does not read: unknown to it, or inside a value kept as JSON. */
        UNREAD
    }

    /**
     * A place.
     *
     * @param steps the keys and indexes from the root to the place
     * @param depth the number of steps to the part of the record that may change with the place
     * @param type the type of the value; null if it is not read
     */
    record Site(List<Object> steps, int depth, Role role, TypeRef type) {
        /** Returns the path in the notation of decode problems. */
        String path() {
            return path(steps);
        }

        String parentPath() {
            return path(steps.subList(0, steps.size() - 1));
        }

        private static String path(List<Object> steps) {
            StringBuilder path = new StringBuilder();
            for (Object step : steps) {
                path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
            }
            return path.toString();
        }
    }

    private void object(SlackSpec.Shape shape, JsonNode json, List<Object> steps, boolean tagged) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            List<Object> inside = plus(steps, property.getKey());
            int index = shape.indexOf(property.getKey());
            if (index >= 0) {
                TypeRef type = shape.fields().get(index).type();
                Role role = shape.fields().get(index).always() ? Role.ALWAYS : Role.FIELD;
                site(role, type, shape.members().get(index), property.getValue(), inside);
            } else if (shape.extra() != null && !shape.tags().containsKey(property.getKey())) {
                site(Role.ENTRY, shape.extra(), null, property.getValue(), inside);
            } else if (tagged && shape.tags().containsKey(property.getKey())) {
                sites.add(new Site(inside, steps.size(), Role.TAG, null));
            } else {
                unread(property.getValue(), inside, inside.size());
            }
        }
    }

    private void site(Role role, TypeRef type, Member member, JsonNode json, List<Object> steps) {
        sites.add(new Site(steps, steps.size(), role, type));
        Union union = spec.union(type);
        SlackSpec.Shape shape = spec.shape(type, member);
        if (type instanceof TypeRef.ListOf list) {
            for (int i = 0; i < json.size(); i++) {
                site(Role.ELEMENT, list.element(), member, json.get(i), plus(steps, i));
            }
        } else if (type instanceof TypeRef.MapOf map) {
            json.properties()
                    .forEach(
                            each -> site(Role.ENTRY, map.value(), member, each.getValue(), plus(steps, each.getKey())));
        } else if (union != null) {
            object(spec.variant(union, json), json, steps, true);
        } else if (shape != null) {
            object(shape, json, steps, false);
        } else if (type.is(ScalarKind.JSON)) {
            inside(json, steps, steps.size());
        }
    }

    private void unread(JsonNode json, List<Object> steps, int depth) {
        sites.add(new Site(steps, depth, Role.UNREAD, null));
        inside(json, steps, depth);
    }

    private void inside(JsonNode json, List<Object> steps, int depth) {
        json.properties().forEach(each -> unread(each.getValue(), plus(steps, each.getKey()), depth));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            unread(json.get(i), plus(steps, i), depth);
        }
    }

    private static List<Object> plus(List<Object> steps, Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }
}
