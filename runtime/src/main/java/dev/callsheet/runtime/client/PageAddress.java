package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.endpoint.Endpoint;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the client's credentials out of addresses of pages. Servers repeat the address of the request in them, with the
 * key in it. Callers keep these addresses, and the client adds its credentials again when it follows them.
 */
final class PageAddress {
    private final List<AuthScheme> schemes;
    private final URI base;

    /**
     * @param base the base URL of the method, in which a placeholder stands for a secret
     */
    PageAddress(Endpoint<?, ?> endpoint, URI base) {
        List<String> used = endpoint.auth().stream().flatMap(List::stream).toList();
        this.schemes = endpoint.api().schemes().values().stream()
                .filter(scheme -> scheme.isInBaseUrl() || used.contains(scheme.name()))
                .toList();
        this.base = base;
    }

    /** Returns an address without credentials: a placeholder stands for a secret in the path. */
    URI withoutSecrets(URI address) {
        String path = path(address.getRawPath());
        String query = address.getRawQuery() == null ? "" : query(address.getRawQuery());
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path + query);
    }

    private String path(String path) {
        String start = base.getRawPath();
        String pattern = Pattern.quote(start);
        for (AuthScheme scheme : schemes) {
            if (scheme.isInBaseUrl()) {
                pattern = pattern.replace(BaseUrls.placeholder(scheme.name()), "\\E[^/]+\\Q");
            }
        }
        Matcher matcher = Pattern.compile(pattern).matcher(path);
        return matcher.lookingAt() ? start + path.substring(matcher.end()) : path;
    }

    private String query(String query) {
        Stream<String> pairs = Arrays.stream(query.split("&", -1)).filter(pair -> !isSecret(pair));
        String kept = pairs.collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private boolean isSecret(String pair) {
        int equals = pair.indexOf('=');
        // A decoder refuses no text of a URI: its escapes were checked when it was parsed.
        String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
        return schemes.stream().anyMatch(scheme -> scheme.isQueryParameter(name));
    }
}
