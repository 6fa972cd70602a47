package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.TokenEndpoint;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.options.ClientOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base URLs and token URLs of an API with their variables filled in. A placeholder of a secret stays, percent-encoded.
 * Immutable.
 */
final class BaseUrls {
    private final Api api;
    private final ClientOptions options;
    private final String main;
    private final Map<String, String> servers = new HashMap<>();
    private final Map<String, URI> tokens = new HashMap<>();

    private BaseUrls(Api api, ClientOptions options) {
        this.api = api;
        this.options = options;
        String chosen = options.baseUrl();
        main = base("baseUrl", chosen == null ? api.baseUrl() : chosen);
        for (Map.Entry<String, String> server : api.servers().entrySet()) {
            String name = server.getKey();
            servers.put(name, base(name, overridden(name, server.getValue())));
        }
        for (Map.Entry<String, String> token : tokenUrls(api).entrySet()) {
            String name = token.getKey();
            tokens.put(name, URI.create(filled(name, overridden(name, token.getValue()))));
        }
    }

    /**
     * Resolves the addresses of an API.
     *
     * @throws IllegalArgumentException if a variable has no value, or one that it cannot have
     */
    static BaseUrls of(Api api, ClientOptions options) {
        for (String name : options.variables().keySet()) {
            check("variable", name, api.variables());
        }
        Map<String, String> servers = new LinkedHashMap<>(api.servers());
        servers.putAll(tokenUrls(api));
        for (String name : options.servers().keySet()) {
            check("server", name, servers);
        }
        return new BaseUrls(api, options);
    }

    private static Map<String, String> tokenUrls(Api api) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (AuthScheme scheme : api.schemes().values()) {
            TokenEndpoint endpoint = scheme.tokenEndpoint();
            if (endpoint != null) {
                urls.put(scheme.name(), endpoint.url());
            }
        }
        return urls;
    }

    private String overridden(String name, String url) {
        return options.servers().getOrDefault(name, url);
    }

    private static void check(String noun, String name, Map<String, ?> known) {
        if (!known.containsKey(name)) {
            throw new IllegalArgumentException(
                    "The API has no " + noun + " `" + name + "`. It has: " + String.join(", ", known.keySet()) + ".");
        }
    }

    /** Returns the base URL of a server, which ends in a slash; that of the API for null. */
    String of(@Nullable String server) {
        return server == null ? main : servers.getOrDefault(server, main);
    }

    /** Returns the URLs that tokens are fetched from, by scheme. */
    Map<String, URI> tokens() {
        return tokens;
    }

    /** Returns the placeholder of a secret as it is in the base URL. */
    static String placeholder(String name) {
        return "%7B" + PercentEncoder.url(name) + "%7D";
    }

    private String base(String what, String template) {
        String url = filled(what, template);
        if (url.indexOf('?') >= 0) {
            throw invalid(what);
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private String filled(String what, String template) {
        int authority = Math.max(0, template.indexOf("://") + 3);
        int slash = template.indexOf('/', authority);
        int path = slash < 0 ? template.length() : slash;
        String url = fill(template.substring(0, path), true) + fill(template.substring(path), false);
        if (!isPlain(url)) {
            throw invalid(what);
        }
        for (AuthScheme scheme : api.schemes().values()) {
            if (scheme.isInBaseUrl() && what.equals("baseUrl") && !url.contains(placeholder(scheme.name()))) {
                throw new IllegalArgumentException(
                        "baseUrl must contain {" + scheme.name() + "}, which the secret of the client stands for.");
            }
        }
        return url;
    }

    /** The URL is not in the message: nothing of it was checked before. */
    private static IllegalArgumentException invalid(String what) {
        return new IllegalArgumentException("With these variables, " + what + " is not a valid URL.");
    }

    private static boolean isPlain(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private String fill(String template, boolean inHost) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            out.append(template, at, open).append(inHost ? inHost(name) : inPath(name));
            at = close + 1;
        }
        return out.append(template.substring(at)).toString();
    }

    private String inHost(String name) {
        String value = value(name);
        if (!isHost(value)) {
            throw new IllegalArgumentException("The variable `" + name + "` is part of a host name: it may contain"
                    + " letters, digits, dots and hyphens only.");
        }
        return value;
    }

    private static boolean isHost(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private String inPath(String name) {
        AuthScheme scheme = api.schemes().get(name);
        if (scheme != null && scheme.isInBaseUrl()) {
            return placeholder(name);
        }
        String value = value(name);
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(
                    "The variable `" + name + "` is part of a path: it must not be empty, `.` or `..`.");
        }
        return PercentEncoder.url(value);
    }

    private String value(String name) {
        String value = options.variables().getOrDefault(name, api.variables().get(name));
        if (value == null || (value.isEmpty() && !options.variables().containsKey(name))) {
            throw new IllegalArgumentException("The variable `" + name + "` of the address has no value. Set it with"
                    + " builder() of the client, or with ClientOptions.builder().variable(\"" + name
                    + "\", ...).");
        }
        return value;
    }
}
