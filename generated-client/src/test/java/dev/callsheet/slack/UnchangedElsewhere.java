package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two responses except for one place in them. */
final class UnchangedElsewhere {
    private final SlackSpec spec;

    UnchangedElsewhere(SlackSpec spec) {
        this.spec = spec;
    }

    boolean holds(SlackSpec.Shape response, Object before, Object after, DriftSites.Site site) {
        return object(response, before, after, site.steps().subList(0, site.depth()));
    }

    private boolean object(SlackSpec.Shape shape, Object before, Object after, List<Object> steps) {
        if (before.getClass() != after.getClass()) {
            return false;
        }
        for (int i = 0; i < shape.fields().size(); i++) {
            Member member = shape.members().get(i);
            Object one = Reflected.read(before, member);
            Object other = Reflected.read(after, member);
            boolean onTheWay = shape.fields().get(i).name().equals(steps.get(0));
            TypeRef type = shape.fields().get(i).type();
            if (onTheWay ? !value(type, member, one, other, rest(steps)) : !Objects.equals(one, other)) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> rest(List<Object> steps) {
        return steps.subList(1, steps.size());
    }

    private boolean value(TypeRef type, Member member, Object before, Object after, List<Object> steps) {
        Union union = spec.union(type);
        if (steps.isEmpty()) {
            return true;
        } else if (before == null || after == null) {
            return false;
        } else if (type instanceof TypeRef.ListOf list) {
            return elements(list, member, (List<?>) before, (List<?>) after, steps);
        } else if (type instanceof TypeRef.MapOf map) {
            return entries(map, member, (Map<?, ?>) before, (Map<?, ?>) after, steps);
        }
        SlackSpec.Shape shape = union == null
                ? spec.shape(type, member)
                : union.variants().stream()
                        .map(variant -> spec.model(variant.model()))
                        .filter(variant -> SlackSpec.load(variant.type()).isInstance(before))
                        .findFirst()
                        .orElseThrow();
        return object(shape, before, after, steps);
    }

    private boolean elements(TypeRef.ListOf list, Member member, List<?> before, List<?> after, List<Object> steps) {
        int index = (Integer) steps.get(0);
        List<Object> others = new ArrayList<>(before);
        List<Object> left = new ArrayList<>(after);
        Object one = others.remove(index);
        boolean dropped = after.size() == before.size() - 1;
        return dropped && steps.size() == 1
                ? others.equals(left)
                : value(list.element(), member, one, left.remove(index), rest(steps)) && others.equals(left);
    }

    private boolean entries(TypeRef.MapOf map, Member member, Map<?, ?> before, Map<?, ?> after, List<Object> steps) {
        Map<Object, Object> others = new LinkedHashMap<>(before);
        Map<Object, Object> left = new LinkedHashMap<>(after);
        Object one = others.remove(steps.get(0));
        Object other = left.remove(steps.get(0));
        return others.equals(left) && value(map.value(), member, one, other, rest(steps));
    }
}
