package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.finding.Findings;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A document of Swagger 2.0 in the form of OpenAPI 3.0, each node at the position of what it was made from. References are followed
 * in the document as it is written; what they lead to is then brought into the form that the place of the reference needs.
 */
final class Upgrade implements Form {
    private final YamlMapping written;
    private final Resolver resolver;
    private final Findings findings;
    private final IdentityHashMap<YamlScalar, UpgradeKind> kinds = new IdentityHashMap<>();
    private final Map<UpgradeKind, IdentityHashMap<YamlNode, YamlNode>> upgraded = new EnumMap<>(UpgradeKind.class);
    private final SchemaUpgrade schemas = new SchemaUpgrade(this);
    private final ParameterUpgrade parameters;
    private final ResponseUpgrade responses;
    private final OperationUpgrade operations;
    private final YamlMapping root;

    Upgrade(YamlMapping written, Resolver resolver, Findings findings) {
        this.written = written;
        this.resolver = resolver;
        this.findings = findings;
        this.parameters = new ParameterUpgrade(schemas, findings);
        this.responses = new ResponseUpgrade(this, parameters);
        this.operations = new OperationUpgrade(this, parameters, responses);
        this.root = upgradeRoot();
    }

    @Override
    public YamlMapping root() {
        return root;
    }

    @Override
    public Reference target(YamlScalar reference, Reference target) {
        UpgradeKind kind = kinds.getOrDefault(reference, UpgradeKind.SCHEMA);
        return new Reference(target.file(), Moved.toComponents(target.tokens()), of(kind, target.target()));
    }

    /** Returns a node in the form of OpenAPI 3; the same one for the same node. */
    YamlNode of(UpgradeKind kind, YamlNode node) {
        IdentityHashMap<YamlNode, YamlNode> known = upgraded.computeIfAbsent(kind, key -> new IdentityHashMap<>());
        YamlNode before = known.get(node);
        if (before != null) {
            return before;
        }
        Resolver.referenceOf(node).ifPresent(reference -> kinds.put(reference, kind));
        YamlNode now = node instanceof YamlMapping mapping ? upgrade(kind, mapping) : node;
        known.put(node, now);
        return now;
    }

    private YamlNode upgrade(UpgradeKind kind, YamlMapping node) {
        return switch (kind) {
            case SCHEMA -> schemas.upgrade(node);
            case PARAMETER -> parameters.upgrade(node);
            case RESPONSE -> responses.upgrade(node, MediaTypes.of(written, "produces"));
            case PATH_ITEM -> operations.pathItem(node);
        };
    }

    /** Returns what a node is or refers to, as it is written. */
    YamlNode follow(YamlNode node) {
        return Resolver.referenceOf(node)
                .map(resolver::resolve)
                .filter(Resolution.Found.class::isInstance)
                .map(found -> ((Resolution.Found) found).reference().target())
                .orElse(node);
    }

    /** Returns the document as it is written. */
    YamlMapping written() {
        return written;
    }

    private YamlMapping upgradeRoot() {
        Members members = new Members();
        Members components = new Members();
        members.put("servers", Servers.of(written, findings), written.position());
        for (Entry entry : written.entries()) {
            switch (entry.name()) {
                case "swagger" ->
                    members.put("openapi", Members.text("3.0.3", entry.value().position()), entry.position());
                case "host", "basePath", "schemes", "consumes", "produces" -> {}
                case "paths" ->
                    members.put(new Entry(entry.key(), each(entry.value(), path -> of(UpgradeKind.PATH_ITEM, path))));
                case "definitions" ->
                    components.put(
                            "schemas", each(entry.value(), schema -> of(UpgradeKind.SCHEMA, schema)), entry.position());
                case "parameters" ->
                    components.put(
                            "parameters",
                            each(operations.withoutBodies(entry.value()), node -> of(UpgradeKind.PARAMETER, node)),
                            entry.position());
                case "responses" ->
                    components.put(
                            "responses", each(entry.value(), node -> of(UpgradeKind.RESPONSE, node)), entry.position());
                case "securityDefinitions" ->
                    components.put(
                            "securitySchemes",
                            each(entry.value(), node -> SecurityUpgrade.upgrade(node, findings)),
                            entry.position());
                default -> members.put(entry);
            }
        }
        if (!components.isEmpty()) {
            Position position = components.start().orElse(written.position());
            members.put("components", components.build(position), position);
        }
        return members.build(written.position());
    }

    /** Returns a mapping with other values; extensions stay. */
    static YamlNode each(YamlNode node, Function<YamlNode, YamlNode> change) {
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        Members members = new Members();
        for (Entry entry : mapping.entries()) {
            boolean extension = entry.name().startsWith("x-") && !(entry.value() instanceof YamlMapping);
            members.put(extension ? entry : new Entry(entry.key(), change.apply(entry.value())));
        }
        return members.build(mapping.position());
    }
}
