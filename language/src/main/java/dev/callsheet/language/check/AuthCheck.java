package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.Bearer;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import dev.callsheet.language.value.HeaderText;
import java.util.Set;
import java.util.regex.Pattern;

/** A credential can be sent where its scheme says. */
final class AuthCheck implements Check {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    /** RFC 6749 section 3.3. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

    private static final Set<String> OF_TOKEN_REQUEST = Set.of("grant_type", "scope", "client_id", "client_secret");
    private static final Set<String> WORDS = Set.of("none", "optional");

    @Override
    public void check(CheckedApi checked) {
        Addresses addresses = checked.api().addresses();
        addresses.variables().forEach(variable -> name("variable", variable.name(), variable.position(), checked));
        addresses.servers().forEach(server -> name("server", server.name(), server.position(), checked));
        for (AuthScheme scheme : checked.api().auth()) {
            name("scheme", scheme.name(), scheme.position(), checked);
            if (WORDS.contains(scheme.name())) {
                report(scheme.position(), "a scheme cannot be called " + quote(scheme.name()), "rename it", checked);
            }
            scheme.kind().match(new Kinds(scheme, checked)).run();
        }
    }

    private static void name(String noun, String name, Position position, CheckedApi checked) {
        if (!NAME.matcher(name).matches()) {
            checked.report(
                    DiagnosticCode.BAD_NAME,
                    position,
                    quote(name) + " is not a valid name of a " + noun,
                    "start with a letter; use letters, digits, hyphens, and underscores only");
        }
    }

    private static void report(Position position, String message, String hint, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_AUTH, position, message, hint);
    }

    /** The rules of each kind of scheme, to be run. */
    private record Kinds(AuthScheme scheme, CheckedApi checked) implements AuthScheme.Cases<Runnable> {
        @Override
        public Runnable bearer(Bearer bearer) {
            return () -> check(bearer);
        }

        private void check(Bearer bearer) {
            String format = bearer.format();
            boolean once = format.split(Pattern.quote(Bearer.SECRET), -1).length == 2;
            if (!once || !HeaderText.isValue(format)) {
                report(
                        checked.at(scheme.position(), "format"),
                        quote(format) + " is not a valid `format`",
                        "use printable ASCII characters, with `{secret}` once in place of the token",
                        checked);
            }
        }

        @Override
        public Runnable apiKey(AuthScheme.ApiKey key) {
            return () -> check(key);
        }

        private void check(AuthScheme.ApiKey key) {
            Position place = checked.at(scheme.position(), key.in().word());
            switch (key.in()) {
                case HEADER -> {
                    boolean ours =
                            HeaderText.isOfClient(key.key()) && !key.key().equalsIgnoreCase("Authorization");
                    token(key.key(), "header", ours, place);
                }
                case COOKIE -> token(key.key(), "cookie", false, place);
                case QUERY -> {
                    // Any name can be percent-encoded.
                }
                case PATH -> inBaseUrl();
            }
        }

        private void token(String name, String noun, boolean ours, Position place) {
            if (ours || !HeaderText.isName(name)) {
                String why = ours ? " is a header that the client sets itself" : " is not a valid name of a " + noun;
                report(place, quote(name) + why, "write the name of the " + noun + " with `" + noun + "`", checked);
            }
        }

        private void inBaseUrl() {
            String placeholder = "{" + scheme.name() + "}";
            String url = checked.api().baseUrl();
            int path = url.indexOf('/', url.indexOf("//") + 2);
            if (path < 0
                    || url.indexOf(placeholder) < path
                    || url.indexOf(placeholder) != url.lastIndexOf(placeholder)) {
                report(
                        scheme.position(),
                        "`baseUrl` must have the secret " + quote(placeholder) + " once, after the host",
                        "write a URL such as https://api.example.com/" + placeholder + "/",
                        checked);
            }
            for (ApiMethod method : checked.api().methods()) {
                if (!method.auth().anyOf().stream().allMatch(all -> all.contains(scheme.name()))) {
                    report(
                            checked.at(method.position(), "auth"),
                            "method " + quote(method.name()) + " must use the scheme " + quote(scheme.name())
                                    + ": it is part of `baseUrl`",
                            "use " + quote(scheme.name()) + " in each item of `auth`",
                            checked);
                }
            }
        }

        @Override
        public Runnable basic() {
            return () -> {};
        }

        @Override
        public Runnable clientCredentials(ClientCredentials client) {
            return () -> check(client);
        }

        private void check(ClientCredentials client) {
            client.params().keySet().stream()
                    .filter(name -> name.isEmpty() || OF_TOKEN_REQUEST.contains(name))
                    .forEach(name -> report(
                            checked.at(scheme.position(), "params"),
                            name.isEmpty()
                                    ? "a parameter of a token request has no name"
                                    : quote(name) + " is a parameter that the client sets itself",
                            name.equals("scope") ? "use `scopes`" : "remove it",
                            checked));
            client.scopes().stream()
                    .filter(scope -> !SCOPE.matcher(scope).matches())
                    .forEach(scope -> report(
                            checked.at(scheme.position(), "scopes"),
                            quote(scope) + " is not a valid scope",
                            "use printable ASCII characters without spaces, quotes, and backslashes",
                            checked));
            boolean server = checked.api().addresses().servers().stream()
                    .anyMatch(known -> known.name().equals(scheme.name()));
            if (server) {
                report(
                        scheme.position(),
                        "the scheme " + quote(scheme.name()) + " has the name of a server",
                        "rename one of them: a client overrides servers and token URLs by name",
                        checked);
            }
        }

        @Override
        public Runnable custom() {
            return () -> {};
        }
    }
}
