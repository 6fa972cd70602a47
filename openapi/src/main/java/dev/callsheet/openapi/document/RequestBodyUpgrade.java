package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the body of a request in the form of OpenAPI 3.0 of parameters in the body or in a form. */
final class RequestBodyUpgrade {
    private final Upgrade upgrade;
    private final ParameterUpgrade parameters;

    RequestBodyUpgrade(Upgrade upgrade, ParameterUpgrade parameters) {
        this.upgrade = upgrade;
        this.parameters = parameters;
    }

    /** Returns whether a parameter is the body or a part of it. */
    boolean isOfBody(YamlNode parameter) {
        YamlNode target = upgrade.follow(parameter);
        return isIn(target, "body") || isIn(target, "formData");
    }

    private static boolean isIn(YamlNode parameter, String place) {
        return Nodes.text(parameter, "in").filter(place::equals).isPresent();
    }

    /**
     * Returns the body of an operation; empty if it has none.
     *
     * @param own the parameters of the operation
     * @param shared those of its path; one of the operation replaces one of the same name
     */
    Optional<YamlMapping> of(List<YamlNode> own, List<YamlNode> shared, List<YamlScalar> consumes) {
        Map<String, YamlMapping> form = new LinkedHashMap<>();
        List<YamlMapping> bodies = new ArrayList<>();
        for (List<YamlNode> each : List.of(shared, own)) {
            for (YamlNode node : each) {
                if (upgrade.follow(node) instanceof YamlMapping parameter && isIn(parameter, "formData")) {
                    form.put(Nodes.text(parameter, "name").orElse(""), parameter);
                } else if (upgrade.follow(node) instanceof YamlMapping parameter && isIn(parameter, "body")) {
                    bodies.add(0, parameter);
                }
            }
        }
        return bodies.isEmpty()
                ? form(List.copyOf(form.values()), consumes)
                : Optional.of(body(bodies.get(0), consumes));
    }

    private YamlMapping body(YamlMapping parameter, List<YamlScalar> consumes) {
        Position position = parameter.position();
        Members body = new Members().copy(parameter, "description").copy(parameter, "required");
        Members media = new Members();
        Nodes.entry(parameter, "schema")
                .ifPresent(entry -> media.put(new Entry(entry.key(), upgrade.of(UpgradeKind.SCHEMA, entry.value()))));
        Nodes.entry(parameter, "x-example").ifPresent(example -> media.put("example", example));
        Position at = media.start().orElse(position);
        Members content = new Members();
        MediaTypes.orElse(consumes, () -> Members.text(MediaTypes.JSON, at))
                .forEach(type -> content.put(new Entry(type, media.build(at))));
        return body.put("content", content.build(at), at).build(position);
    }

    private Optional<YamlMapping> form(List<YamlMapping> parts, List<YamlScalar> consumes) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Position at = parts.get(0).position();
        Members properties = new Members();
        Members encoding = new Members();
        List<YamlNode> required = new ArrayList<>();
        parts.forEach(part -> Nodes.entry(part, "name").ifPresent(name -> {
            YamlScalar key = name.value() instanceof YamlScalar text ? text : name.key();
            properties.put(new Entry(key, property(part)));
            addEncoding(encoding, key, part);
            if (Nodes.isTrue(part, "required")) {
                required.add(key);
            }
        }));
        Members schema = new Members().put("type", Members.text("object", at), at);
        schema.put("properties", properties.build(at), at);
        Members body = new Members();
        if (!required.isEmpty()) {
            schema.put("required", new YamlSequence(required, at), at);
            body.put("required", Members.bool(true, at), at);
        }
        Members media = new Members().put("schema", schema.build(at), at);
        if (!encoding.isEmpty()) {
            media.put("encoding", encoding.build(at), at);
        }
        Members content = new Members();
        formTypes(parts, consumes, at).forEach(type -> content.put(new Entry(type, media.build(at))));
        return Optional.of(body.put("content", content.build(at), at).build(at));
    }

    private YamlMapping property(YamlMapping part) {
        YamlMapping schema = parameters.schema(part);
        Members property = new Members();
        schema.entries().forEach(property::put);
        property.copy(part, "description");
        Nodes.entry(part, "x-example").ifPresent(example -> property.put("example", example));
        return property.build(part.position());
    }

    private void addEncoding(Members encoding, YamlScalar key, YamlMapping part) {
        Members style = new Members();
        parameters.addStyle(style, part, "formData");
        if (!style.isEmpty()) {
            encoding.put(new Entry(key, style.build(style.start().orElse(part.position()))));
        }
    }

    private static List<YamlScalar> formTypes(List<YamlMapping> parts, List<YamlScalar> consumes, Position at) {
        boolean file = parts.stream()
                .anyMatch(
                        part -> Nodes.text(part, "type").filter("file"::equals).isPresent());
        List<YamlScalar> fitting = consumes.stream()
                .filter(type ->
                        MediaTypes.is(type, MediaTypes.MULTIPART) || (!file && MediaTypes.is(type, MediaTypes.FORM)))
                .toList();
        return MediaTypes.orElse(fitting, () -> Members.text(file ? MediaTypes.MULTIPART : MediaTypes.FORM, at));
    }
}
