package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.List;

/** Brings path items and operations into the form of OpenAPI 3.0: body and form parameters become the body of the request. */
final class OperationUpgrade {
    private final Upgrade upgrade;
    private final RequestBodyUpgrade bodies;
    private final ResponseUpgrade responses;

    OperationUpgrade(Upgrade upgrade, ParameterUpgrade parameters, ResponseUpgrade responses) {
        this.upgrade = upgrade;
        this.bodies = new RequestBodyUpgrade(upgrade, parameters);
        this.responses = responses;
    }

    YamlMapping pathItem(YamlMapping item) {
        List<YamlNode> shared = Nodes.items(item, "parameters");
        Members members = new Members();
        for (Entry entry : item.entries()) {
            if (PathOperation.isVerb(entry) && entry.value() instanceof YamlMapping operation) {
                members.put(new Entry(entry.key(), operation(operation, shared)));
            } else if (entry.name().equals("parameters")) {
                putParameters(members, entry);
            } else {
                members.put(entry);
            }
        }
        return members.build(item.position());
    }

    private YamlMapping operation(YamlMapping operation, List<YamlNode> shared) {
        Members members = new Members();
        for (Entry entry : operation.entries()) {
            switch (entry.name()) {
                case "consumes", "produces" -> {}
                case "schemes" ->
                    Servers.ofOperation(operation, upgrade.written())
                            .ifPresent(servers -> members.put("servers", servers, entry.position()));
                case "parameters" -> putParameters(members, entry);
                case "responses" ->
                    members.put(new Entry(
                            entry.key(), Upgrade.each(entry.value(), response -> response(response, operation))));
                default -> members.put(entry);
            }
        }
        List<YamlScalar> consumes = MediaTypes.of(operation, upgrade.written(), "consumes");
        bodies.of(Nodes.items(operation, "parameters"), shared, consumes)
                .ifPresent(body -> members.put("requestBody", body, body.position()));
        return members.build(operation.position());
    }

    private void putParameters(Members members, Entry entry) {
        List<YamlNode> others = Nodes.items(entry.value()).stream()
                .filter(node -> !bodies.isOfBody(node))
                .map(node -> upgrade.of(UpgradeKind.PARAMETER, node))
                .toList();
        if (!others.isEmpty()) {
            members.put(new Entry(
                    entry.key(), new YamlSequence(others, entry.value().position())));
        }
    }

    /** A shared response is written out in an operation with media types of its own. */
    private YamlNode response(YamlNode response, YamlMapping operation) {
        List<YamlScalar> own = MediaTypes.of(operation, "produces");
        List<YamlScalar> all = MediaTypes.of(upgrade.written(), "produces");
        YamlNode target = upgrade.follow(response);
        boolean same = own.isEmpty()
                || texts(own).equals(texts(all))
                || Nodes.child(target, "schema").isEmpty();
        return same || !(target instanceof YamlMapping mapping)
                ? upgrade.of(UpgradeKind.RESPONSE, response)
                : responses.upgrade(mapping, own);
    }

    private static List<String> texts(List<YamlScalar> scalars) {
        return scalars.stream().map(YamlScalar::text).toList();
    }

    /** Returns the shared parameters without those that are written out in the bodies of requests. */
    YamlNode withoutBodies(YamlNode parameters) {
        return parameters instanceof YamlMapping mapping
                ? new YamlMapping(
                        mapping.entries().stream()
                                .filter(entry -> !bodies.isOfBody(entry.value()))
                                .toList(),
                        mapping.position())
                : parameters;
    }
}
