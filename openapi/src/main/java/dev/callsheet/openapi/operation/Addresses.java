package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the URLs of servers into base URLs. */
final class Addresses {
    private static final String LOCAL = "https://localhost/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]*)}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

    private final Context context;
    private final Variables variables;

    Addresses(Context context, Variables variables) {
        this.context = context;
        this.variables = variables;
    }

    /** Returns the base URL of the API: that of the first server. */
    String base(List<YamlNode> servers, Position document) {
        if (servers.isEmpty()) {
            context.approximated(
                    document, "the document has no server: set `baseUrl`, in an overlay or the builder", LOCAL);
            return LOCAL;
        }
        YamlNode server = servers.get(0);
        String url = ended(filled(server));
        if (uri(url) != null && isAbsolute(url)) {
            return url;
        }
        String local = LOCAL + url.replaceFirst("^(\\.?\\.?/)+", "");
        String base = uri(local) != null ? local : LOCAL;
        context.approximated(
                server.position(),
                "the address of the server is relative: set `baseUrl`, in an overlay or the builder",
                base);
        return base;
    }

    /** Returns the base URL of another server, which may be relative to that of the API; empty if it is not a URL. */
    Optional<String> other(YamlNode server, String base) {
        String url = ended(filled(server));
        if (isAbsolute(url)) {
            return Optional.of(url).filter(text -> uri(text) != null);
        }
        int path = base.indexOf('/', base.indexOf("//") + 2);
        String absolute = base.substring(0, path) + "/" + url.replaceFirst("^(\\.?\\.?/)+", "");
        return Optional.of(absolute).filter(text -> uri(text) != null);
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static String ended(String url) {
        String plain = url.replaceFirst("[?#].*$", "").strip();
        String lower = plain.replaceFirst("(?i)^(https?)://", "$1://").replaceFirst("^HTTPS?", "https");
        return lower.endsWith("/") ? lower : lower + "/";
    }

    private static @Nullable URI uri(String url) {
        try {
            URI uri = new URI(PLACEHOLDER.matcher(url).replaceAll("x"));
            return uri.getHost() == null || uri.getUserInfo() != null ? null : uri;
        } catch (URISyntaxException e) {
            return null; // the caller reports it
        }
    }

    /** Returns the URL of a server with the names of variables that the language can have, and the defaults of those that it cannot. */
    private String filled(YamlNode server) {
        String url = Nodes.text(server, "url").orElse("");
        Matcher placeholders = PLACEHOLDER.matcher(url);
        StringBuilder filled = new StringBuilder();
        while (placeholders.find()) {
            String name = placeholders.group(1);
            String before = url.substring(0, placeholders.start());
            Optional<YamlNode> variable = Nodes.child(server, "variables")
                    .flatMap(all -> Nodes.child(all, name))
                    .map(context::follow);
            placeholders.appendReplacement(
                    filled, Matcher.quoteReplacement(replacement(name, before, variable, server.position())));
        }
        return placeholders.appendTail(filled).toString();
    }

    private String replacement(String name, String before, Optional<YamlNode> variable, Position position) {
        Optional<String> usual = variable.flatMap(node -> Nodes.text(node, "default"));
        boolean inHost = before.matches("[a-zA-Z]+://[^/]*") && !before.matches(".*:\\d*");
        boolean inPath = before.matches("([a-zA-Z]+://[^/]*)?/.*") || (inHost && before.indexOf("//") < 0);
        boolean fits = inPath
                ? usual.filter(text -> !text.matches("[A-Za-z0-9._~-]+")).isEmpty()
                : inHost && usual.filter(text -> !HOST.matcher(text).matches()).isEmpty();
        if (fits) {
            return "{" + variables.claim(name, variable, inHost, position) + "}";
        }
        context.approximated(
                variable.map(YamlNode::position).orElse(position),
                "a variable of a server that is not part of a host or path has its default",
                name);
        return usual.orElse("");
    }

    void putVariables(SheetMapping api) {
        variables.put(api);
    }
}
