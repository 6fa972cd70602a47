package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Addresses.Server;
import dev.callsheet.language.model.Addresses.Variable;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paths can be appended to the base URL, tokens are fetched encrypted, and the reference has a place for the name of a method.
 */
final class UrlCheck implements Check {
    private static final String METHOD = "{method}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]*)}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    @Override
    public void check(CheckedApi checked) {
        ApiModel api = checked.api();
        base("baseUrl", api.baseUrl(), checked.at(api.position(), "baseUrl"), true, checked);
        for (Server server : api.addresses().servers()) {
            base("server", server.url(), server.position(), false, checked);
        }
        api.auth()
                .forEach(scheme -> scheme.clientCredentials()
                        .ifPresent(client -> token(client, checked.at(scheme.position(), "tokenUrl"), checked)));
        api.addresses().variables().forEach(variable -> variable(variable, checked));
        String reference = api.reference();
        if (reference != null && (!reference.contains(METHOD) || http(reference.replace(METHOD, "m")) == null)) {
            report(
                    "reference",
                    reference,
                    checked.at(api.position(), "reference"),
                    "use an http or https URL with {method} in place of the name of a method",
                    checked);
        }
    }

    private static void base(String key, String url, Position place, boolean secrets, CheckedApi checked) {
        URI base = http(PLACEHOLDER.matcher(url).replaceAll("x"));
        if (base == null || base.getQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
            report(
                    key,
                    url,
                    place,
                    "use an http or https URL without ? and #, such as https://api.example.com/",
                    checked);
        } else if (!url.endsWith("/")) {
            report(key, url, place, "add a `/` at the end: paths are appended to it", checked);
        }
        placeholders(key, url, place, secrets, checked);
    }

    /** RFC 6749 section 3.2: a token endpoint has no fragment and is called over TLS. */
    private static void token(ClientCredentials client, Position place, CheckedApi checked) {
        URI url = http(PLACEHOLDER.matcher(client.tokenUrl()).replaceAll("x"));
        if (url == null || url.getFragment() != null || url.getUserInfo() != null) {
            report(
                    "tokenUrl",
                    client.tokenUrl(),
                    place,
                    "use an https URL without user and #, such as https://id.example.com/token",
                    checked);
        } else if (url.getScheme().equals("http")
                && !LOOPBACK.matcher(url.getHost()).matches()) {
            report("tokenUrl", client.tokenUrl(), place, "use https: the secret of the client is sent to it", checked);
        }
        placeholders("tokenUrl", client.tokenUrl(), place, false, checked);
    }

    private static void placeholders(String key, String url, Position place, boolean secrets, CheckedApi checked) {
        Matcher placeholders = PLACEHOLDER.matcher(url);
        while (placeholders.find()) {
            String name = placeholders.group(1);
            boolean variable = checked.api().addresses().variables().stream()
                    .anyMatch(known -> known.name().equals(name));
            boolean secret = secrets
                    && checked.api().auth().stream()
                            .anyMatch(scheme ->
                                    scheme.isInBaseUrl() && scheme.name().equals(name));
            if (!variable && !secret) {
                report(key, url, place, "declare " + quote(name) + " under `variables`", checked);
            }
        }
    }

    private static void variable(Variable variable, CheckedApi checked) {
        String placeholder = "{" + variable.name() + "}";
        List<String> urls = Stream.of(
                        Stream.of(checked.api().baseUrl()),
                        checked.api().addresses().servers().stream().map(Server::url),
                        checked.api().auth().stream()
                                .flatMap(scheme -> scheme.clientCredentials().stream())
                                .map(ClientCredentials::tokenUrl))
                .flatMap(some -> some)
                .filter(url -> url.contains(placeholder))
                .toList();
        if (urls.isEmpty()) {
            checked.report(
                    DiagnosticCode.BAD_URL,
                    variable.position(),
                    "no base URL has the variable " + quote(variable.name()),
                    "write " + placeholder + " where its value belongs, or remove it");
        }
        boolean inHost =
                urls.stream().anyMatch(url -> url.indexOf(placeholder) < url.indexOf('/', url.indexOf("//") + 2));
        if (inHost) {
            Stream.concat(Stream.ofNullable(variable.usual()), variable.values().stream())
                    .filter(value -> !HOST.matcher(value).matches())
                    .forEach(value -> checked.report(
                            DiagnosticCode.BAD_VALUE,
                            variable.position(),
                            quote(value) + " cannot be part of a host name",
                            "use letters, digits, dots, and hyphens only"));
        }
        if (variable.usual() != null
                && !variable.values().isEmpty()
                && !variable.values().contains(variable.usual())) {
            checked.report(
                    DiagnosticCode.BAD_VALUE,
                    checked.at(variable.position(), "default"),
                    "the default " + quote(variable.usual()) + " is not one of the `values`");
        }
    }

    private static void report(String key, String url, Position place, String hint, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_URL, place, quote(url) + " is not a valid " + quote(key), hint);
    }

    private static @Nullable URI http(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null; // the caller reports it
        }
    }
}
