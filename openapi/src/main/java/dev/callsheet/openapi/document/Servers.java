package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the servers of OpenAPI 3.0 of {@code schemes}, {@code host} and {@code basePath}. */
final class Servers {
    private Servers() {}

    /** Returns the servers of a document; without a host, one that is relative to where the document is. */
    static YamlSequence of(YamlNode document, Findings findings) {
        Optional<YamlNode> host = Nodes.child(document, "host");
        Position at = host.or(() -> Nodes.child(document, "basePath"))
                .map(YamlNode::position)
                .orElse(document.position());
        Nodes.text(document, "host")
                .filter(text -> !text.equals(withoutScheme(text)))
                .ifPresent(text -> findings.add(
                        FindingKind.FAULT, at, "`host` has a scheme or a path; only the host was taken", text));
        return servers(document, schemes(document), at);
    }

    /** Returns the servers of an operation with other schemes than the document; empty if the first one is the same. */
    static Optional<YamlSequence> ofOperation(YamlNode operation, YamlNode document) {
        List<String> own = schemes(operation);
        boolean same = own.get(0).equals(schemes(document).get(0));
        return same || Nodes.text(document, "host").isEmpty()
                ? Optional.empty()
                : Nodes.child(operation, "schemes").map(at -> servers(document, own, at.position()));
    }

    /** Encrypted connections come first. */
    private static List<String> schemes(YamlNode node) {
        List<String> schemes = Nodes.texts(node, "schemes").stream()
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                .sorted(Comparator.reverseOrder())
                .toList();
        return schemes.isEmpty() ? List.of("https") : schemes;
    }

    private static YamlSequence servers(YamlNode document, List<String> schemes, Position at) {
        Optional<String> host = Nodes.text(document, "host").map(Servers::withoutScheme);
        String path = path(Nodes.text(document, "basePath").orElse(""));
        List<String> urls = host.isEmpty()
                ? List.of(path.isEmpty() ? "/" : path)
                : schemes.stream()
                        .map(scheme -> scheme + "://" + host.get() + path)
                        .toList();
        return new YamlSequence(urls.stream().map(url -> server(url, at)).toList(), at);
    }

    private static YamlNode server(String url, Position at) {
        return new Members().put("url", Members.text(url, at), at).build(at);
    }

    private static String withoutScheme(String host) {
        return host.strip().replaceFirst("(?i)^[a-z]+://", "").replaceFirst("(?s)/.*", "");
    }

    private static String path(String basePath) {
        String path = basePath.strip().replaceFirst("/+$", "");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
