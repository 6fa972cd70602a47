package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.value.HeaderText;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns security schemes of the document into schemes of {@code auth}. */
final class SchemeTranslator {
    private final Context context;
    private final String baseUrl;
    /** What became of each scheme of the document; nothing if calls need no credential for it. */
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> withScopes = new LinkedHashSet<>();
    private final SettingNames settings;
    private final SheetMapping auth;

    SchemeTranslator(Context context, String baseUrl, SettingNames settings) {
        this.context = context;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.auth = new SheetMapping(context.document().root().position());
    }

    /** Adds {@code auth} with all schemes that are declared. */
    void translate(SheetMapping api) {
        Nodes.child(context.document().root(), "components")
                .map(components -> Nodes.entries(components, "securitySchemes"))
                .orElse(List.of())
                .forEach(this::translate);
        if (names.isEmpty()) {
            api.put("auth", "none");
        } else {
            api.put("auth", auth);
        }
    }

    Set<String> names() {
        return names;
    }

    /** Returns the schemes, one of which is needed where the document names one; empty if it declares none of the name. */
    Optional<List<String>> find(Entry requirement) {
        Optional<List<String>> found = Optional.ofNullable(byName.get(requirement.name()));
        if (found.isEmpty()) {
            context.fault(
                    requirement.position(),
                    "`security` names a scheme that is not declared; it was left out",
                    requirement.name());
        }
        return found;
    }

    /** Returns the schemes that have scopes of those that a name of the document stands for. */
    List<String> withScopes(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(withScopes::contains)
                .toList();
    }

    private void translate(Entry entry) {
        YamlNode node = context.follow(entry.value());
        byName.put(entry.name(), List.of());
        switch (Nodes.text(node, "type").orElse("")) {
            case "http" -> http(entry, node);
            case "apiKey" -> apiKey(entry, node);
            case "oauth2" -> oauth(entry, node);
            case "openIdConnect" -> withScopes.add(add(entry, entry.name(), "bearer"));
            case "mutualTLS" ->
                context.approximated(
                        entry.position(),
                        "certificates of clients are set in the HTTP client; calls need no credential for them",
                        entry.name());
            default -> custom(entry, "a security scheme has no known `type`; callers sign requests themselves");
        }
    }

    private void http(Entry entry, YamlNode node) {
        String scheme = Nodes.text(node, "scheme").orElse("").toLowerCase(Locale.ROOT);
        if (scheme.equals("bearer") || scheme.equals("basic")) {
            add(entry, entry.name(), scheme);
        } else {
            custom(entry, "a scheme of HTTP authentication is not carried; callers sign requests themselves");
        }
    }

    private void custom(Entry entry, String message) {
        context.approximated(entry.position(), message, entry.name());
        add(entry, entry.name(), "custom");
    }

    private void apiKey(Entry entry, YamlNode node) {
        String in = Nodes.text(node, "in").orElse("");
        String name = Nodes.text(node, "name").orElse("");
        boolean header = in.equals("header")
                && HeaderText.isName(name)
                && (name.equalsIgnoreCase("Authorization") || !HeaderText.isOfClient(name));
        boolean cookie = in.equals("cookie") && HeaderText.isName(name);
        if (header || cookie || (in.equals("query") && !name.isEmpty())) {
            String added = name(entry, entry.name());
            declare(entry, added, keys(entry, "apiKey").put("in", in).put(in, name));
        } else {
            custom(entry, "an API key is in no place where it can be sent; callers sign requests themselves");
        }
    }

    private void oauth(Entry entry, YamlNode node) {
        List<Entry> flows = Nodes.entries(node, "flows");
        Optional<String> tokenUrl = flows.stream()
                .filter(flow -> flow.name().equals("clientCredentials"))
                .findFirst()
                .flatMap(flow -> Nodes.text(flow.value(), "tokenUrl"))
                .flatMap(this::absolute);
        if (tokenUrl.isPresent()) {
            boolean only =
                    flows.stream().filter(flow -> !flow.name().startsWith("x-")).count() == 1;
            String added = name(entry, only ? entry.name() : entry.name() + "Client");
            declare(entry, added, keys(entry, "clientCredentials").put("tokenUrl", tokenUrl.get()));
            withScopes.add(added);
            if (only) {
                return;
            }
        }
        withScopes.add(add(entry, entry.name(), "bearer"));
    }

    /** Returns an address where tokens can be fetched: it is relative to the API, and encrypted. */
    private Optional<String> absolute(String tokenUrl) {
        URI url = uri(tokenUrl);
        URI base = uri(baseUrl.replaceAll("[{}]", ""));
        if (url == null || url.isOpaque() || (!url.isAbsolute() && base == null)) {
            return Optional.empty();
        }
        URI absolute = base == null ? url : base.resolve(url);
        boolean fits = "https".equals(absolute.getScheme())
                && absolute.getHost() != null
                && absolute.getUserInfo() == null
                && absolute.getFragment() == null;
        return fits ? Optional.of(absolute.toString()) : Optional.empty();
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null; // then there is no address to fetch tokens from
        }
    }

    private String add(Entry entry, String wanted, String type) {
        String added = name(entry, wanted);
        declare(entry, added, keys(entry, type));
        return added;
    }

    private String name(Entry entry, String wanted) {
        String name = settings.claim(wanted, "Auth");
        names.add(name);
        if (!name.equals(wanted)) {
            context.findings()
                    .add(
                            FindingKind.NAMED,
                            entry.position(),
                            "a security scheme cannot have its name in Java; it got another one",
                            name);
        }
        return name;
    }

    private static SheetMapping keys(Entry entry, String type) {
        return new SheetMapping(entry.position()).put("type", type);
    }

    private void declare(Entry entry, String name, SheetMapping keys) {
        Texts.description(context.follow(entry.value())).ifPresent(text -> keys.put("summary", text));
        auth.put(name, keys);
        List<String> all = new ArrayList<>(byName.getOrDefault(entry.name(), List.of()));
        all.add(name);
        byName.put(entry.name(), List.copyOf(all));
    }
}
