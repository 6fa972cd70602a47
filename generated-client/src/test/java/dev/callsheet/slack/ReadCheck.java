package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.runtime.json.OpenValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares objects that the client read with the JSON they were read from. */
final class ReadCheck {
    private final SlackSpec spec;
    private final List<String> lost = new ArrayList<>();

    ReadCheck(SlackSpec spec) {
        this.spec = spec;
    }

    /** Returns the places where the JSON of a response has a value that the record lacks, the envelope excepted. */
    List<String> lost(SlackSpec.Shape response, JsonNode json, Object read) {
        JsonNode own = ((tools.jackson.databind.node.ObjectNode) json.deepCopy()).remove(envelopeOnly(response));
        object(response, own, read, "");
        return List.copyOf(lost);
    }

    private Set<String> envelopeOnly(SlackSpec.Shape response) {
        Protocol protocol = spec.api().protocol();
        Set<String> keys = new HashSet<>();
        Stream.of(
                        Stream.of(protocol.ok(), protocol.messages()),
                        protocol.errors().stream(),
                        protocol.warnings().stream())
                .flatMap(paths -> paths)
                .forEach(path -> keys.add(path.split("\\.")[0]));
        response.fields().forEach(field -> keys.remove(field.name()));
        return keys;
    }

    private void object(SlackSpec.Shape shape, JsonNode json, Object read, String path) {
        if (read == null || !json.isObject()) {
            lost.add(path + ": " + json);
            return;
        }
        json.properties().forEach(property -> {
            String at = path + "." + property.getKey();
            int index = shape.indexOf(property.getKey());
            if (index >= 0) {
                Member member = shape.members().get(index);
                value(shape.fields().get(index).type(), member, property.getValue(), Reflected.read(read, member), at);
            } else if (shape.extra() != null) {
                Map<?, ?> extra = (Map<?, ?>) Reflected.read(read, "extra");
                value(shape.extra(), null, property.getValue(), extra.get(property.getKey()), at);
            } else if (!shape.tags().containsKey(property.getKey())) {
                lost.add(at + ": no such field");
            }
        });
    }

    private void value(TypeRef type, Member member, JsonNode json, Object read, String path) {
        SlackSpec.Shape shape = spec.shape(type, member);
        Union union = spec.union(type);
        if (json.isNull()) {
            return; // absent, or empty
        } else if (type instanceof TypeRef.ListOf list) {
            elements(list, member, json, (List<?>) read, path);
        } else if (type instanceof TypeRef.MapOf map) {
            json.properties()
                    .forEach(each -> value(
                            map.value(),
                            member,
                            each.getValue(),
                            ((Map<?, ?>) read).get(each.getKey()),
                            path + "." + each.getKey()));
        } else if (shape != null) {
            object(shape, json, read, path);
        } else if (union != null) {
            object(spec.variant(union, json), json, read, path);
        } else if (!same(json, read)) {
            lost.add(path + ": " + json + " was read as " + read);
        }
    }

    private void elements(TypeRef.ListOf list, Member member, JsonNode json, List<?> read, String path) {
        if (read.size() != json.size()) {
            lost.add(path + ": " + json.size() + " elements were read as " + read.size());
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            value(list.element(), member, json.get(i), read.get(i), path + "[" + i + "]");
        }
    }

    private static boolean same(JsonNode json, Object read) {
        if (read instanceof Instant instant) {
            BigDecimal seconds =
                    BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
            BigDecimal number = new BigDecimal(json.asString());
            return Stream.of(0, 3, 6)
                    .anyMatch(decimals -> seconds.movePointRight(decimals).compareTo(number) == 0);
        } else if (read instanceof Number number) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(json.asString())) == 0;
        } else if (read instanceof dev.callsheet.runtime.json.Json) {
            return WireCheck.same(json, JsonTrees.parse(read.toString()));
        }
        return json.asString().equals(read instanceof OpenValue open ? open.value() : String.valueOf(read));
    }
}
