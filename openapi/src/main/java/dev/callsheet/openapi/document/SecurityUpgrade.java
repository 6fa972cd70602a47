package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.Map;
import java.util.Optional;

/** Brings security definitions into the form of OpenAPI 3.0. */
final class SecurityUpgrade {
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private SecurityUpgrade() {}

    static YamlNode upgrade(YamlNode node, Findings findings) {
        if (!(node instanceof YamlMapping scheme)) {
            return node;
        }
        return switch (Nodes.text(scheme, "type").orElse("")) {
            case "basic" -> basic(scheme);
            case "oauth2" -> oauth(scheme, findings);
            default -> scheme;
        };
    }

    private static YamlMapping basic(YamlMapping scheme) {
        Members members = new Members();
        for (Entry entry : scheme.entries()) {
            if (entry.name().equals("type")) {
                Position at = entry.value().position();
                members.put("type", Members.text("http", at), entry.position());
                members.put("scheme", Members.text("basic", at), entry.position());
            } else {
                members.put(entry);
            }
        }
        return members.build(scheme.position());
    }

    private static YamlMapping oauth(YamlMapping scheme, Findings findings) {
        Members members = new Members();
        Members flow = new Members();
        for (Entry entry : scheme.entries()) {
            switch (entry.name()) {
                case "flow" -> {}
                case "authorizationUrl", "tokenUrl", "scopes" -> flow.put(entry);
                default -> members.put(entry);
            }
        }
        Position at = Nodes.entry(scheme, "flow").map(Entry::position).orElse(scheme.position());
        if (!flow.has("scopes")) {
            flow.put("scopes", new Members().build(at), at);
        }
        Optional<String> name = Nodes.text(scheme, "flow").map(FLOWS::get);
        if (name.isEmpty()) {
            findings.add(
                    FindingKind.FAULT,
                    at,
                    "a security scheme of OAuth 2 has no valid `flow`; it was left out",
                    Nodes.text(scheme, "flow").orElse(""));
        }
        Members flows = new Members();
        name.ifPresent(known -> flows.put(known, flow.build(at), at));
        return members.put("flows", flows.build(at), at).build(scheme.position());
    }
}
