package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Wire;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that the server received the example of a parameter. */
final class WireCheck {
    private WireCheck() {}

    static void check(Parameter parameter, List<String> received) {
        String example = parameter.example();
        if (parameter.wire() == Wire.REPEAT) {
            assertThat(received).as(parameter.name()).containsExactly(example.split(","));
            return;
        }
        assertThat(received).as(parameter.name()).hasSize(1);
        String text = received.get(0);
        if (parameter.wire() == Wire.JSON) {
            assertThat(same(JsonTrees.parse(example), JsonTrees.parse(text)))
                    .as(parameter.name() + ": expected " + example + " and got " + text)
                    .isTrue();
        } else if (isNumber(parameter.type())) {
            assertThat(new BigDecimal(text)).as(parameter.name()).isEqualByComparingTo(example);
        } else {
            assertThat(text).as(parameter.name()).isEqualTo(example);
        }
    }

    private static boolean isNumber(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar
                && switch (scalar.kind()) {
                    case INTEGER, LONG, NUMBER, INSTANT, INSTANT_MILLIS, INSTANT_MICROS -> true;
                    default -> false;
                };
    }

    /** Whether a value is missing or an empty list; the client omits empty lists. */
    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isArray() && node.isEmpty();
    }

    /** Whether two values are equal, ignoring the order of keys, the notation of numbers and empty lists. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        } else if (one.isArray() && other.isArray()) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = same(one.get(i), other.get(i));
            }
            return same;
        } else if (one.isObject() && other.isObject()) {
            Set<String> keys = new HashSet<>(one.propertyNames());
            keys.addAll(other.propertyNames());
            return keys.stream().allMatch(key -> same(one.path(key), other.path(key)));
        }
        return one.equals(other) || isEmpty(one) && isEmpty(other);
    }
}
