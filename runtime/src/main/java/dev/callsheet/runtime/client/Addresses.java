package dev.callsheet.runtime.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Addresses that responses contain: resolved (RFC 3986 section 5), and compared by their origin (RFC 6454 section 4). */
final class Addresses {
    private static final String ILLEGAL = " \"<>\\^`{|}";

    private Addresses() {}

    /**
     * Returns the address that a reference means, without its fragment.
     *
     * @param base where the reference was found
     * @throws URISyntaxException if it is not a valid reference
     */
    static URI resolve(URI base, String reference) throws URISyntaxException {
        String text = reference.strip();
        int fragment = text.indexOf('#');
        URI target = new URI(escaped(fragment < 0 ? text : text.substring(0, fragment)));
        if (!target.isAbsolute()
                && target.getRawAuthority() == null
                && target.getRawPath().isEmpty()) {
            // RFC 3986 keeps the path of the base; URI.resolve, which is older, removes its last segment.
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            return new URI(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + query);
        }
        return base.resolve(target);
    }

    /** Escapes characters that servers write into addresses although no address may contain them. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ILLEGAL.indexOf(c) >= 0) {
                escaped.append('%').append(String.format("%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns whether two addresses have the same origin. An address with a user never has. */
    static boolean isSameOrigin(URI one, URI other) {
        return one.getRawUserInfo() == null
                && other.getRawUserInfo() == null
                && one.getHost() != null
                && origin(one).equals(origin(other));
    }

    /** Returns scheme, host and port, which hold no secrets. */
    static String origin(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        int port = port(address, scheme);
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }

    private static int port(URI address, String scheme) {
        int port = address.getPort();
        if ("https".equals(scheme)) {
            return port == 443 ? -1 : port;
        }
        return "http".equals(scheme) && port == 80 ? -1 : port;
    }

    /** Returns what follows the origin. */
    static String pathAndQuery(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /**
     * Returns what texts must not show of an address that is a secret: its path and query, and of each the parts, because
     * servers quote them alone. Of the path these are the last part and those with a digit; others are words.
     */
    static List<String> secrets(URI address) {
        List<String> secrets = new ArrayList<>();
        secrets.add(pathAndQuery(address).substring(1));
        String path = address.getRawPath().replaceAll("^/+|/+$", "");
        secrets.add(path);
        secrets.add(path.substring(path.lastIndexOf('/') + 1));
        for (String part : path.split("/")) {
            if (part.chars().anyMatch(Character::isDigit)) {
                secrets.add(part);
            }
        }
        String query = address.getRawQuery();
        if (query != null) {
            secrets.add(query);
            for (String pair : query.split("&")) {
                secrets.add(pair.substring(pair.indexOf('=') + 1));
            }
        }
        return secrets;
    }
}
