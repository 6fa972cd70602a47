package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the method for a verb and a path, or the scheme whose tokens are fetched at the path. */
public final class Router {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}+]*)(\\+?)}");

    private static final String SERVERS = "/servers/";

    private final Map<String, String> basePaths = new LinkedHashMap<>();
    private final Map<AuthScheme, String> tokenPaths = new LinkedHashMap<>();
    private final String basePath;
    private final Map<String, List<ApiMethod>> plain = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final boolean acceptsPost;
    private final OpenTargets open;

    /** Creates a router for all methods of an API, and for what a test opens. */
    public Router(ApiModel api, OpenTargets open) {
        this.open = open;
        acceptsPost = api.protocol().acceptsPost();
        basePath = path(api.baseUrl());
        api.addresses()
                .servers()
                .forEach(server -> basePaths.put(server.name(), SERVERS + server.name() + path(server.url())));
        api.auth()
                .forEach(scheme -> scheme.clientCredentials()
                        .ifPresent(client -> tokenPaths.put(scheme, tokenPath(scheme, client))));
        for (ApiMethod method : api.methods()) {
            String base = basePath(method.server());
            String path = base + (method.path().startsWith("/") ? method.path().substring(1) : method.path());
            if (PLACEHOLDER.matcher(path).find()) {
                templates.add(Template.of(method, base, path));
            } else {
                plain.computeIfAbsent(path, key -> new ArrayList<>()).add(method);
            }
        }
        // Of two templates that match, the one with fewer placeholders is more specific.
        templates.sort(Comparator.comparingInt(template -> template.names().size()));
    }

    private static String tokenPath(AuthScheme scheme, ClientCredentials client) {
        return SERVERS + scheme.name() + path(client.tokenUrl().split("\\?", 2)[0]);
    }

    /** Returns the paths of token endpoints by scheme; they may have placeholders. */
    public Map<AuthScheme, String> tokenPaths() {
        return Collections.unmodifiableMap(tokenPaths);
    }

    /** Returns the scheme whose tokens are fetched at a path; empty if there is none. */
    public Optional<AuthScheme> tokenScheme(String path) {
        return tokenPaths.entrySet().stream()
                .filter(entry -> pattern(entry.getValue()).matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                PLACEHOLDER.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    /** Returns the path of a base URL, which may have placeholders. */
    private static String path(String url) {
        int slash = url.indexOf('/', url.indexOf("://") + 3);
        return slash < 0 ? "/" : url.substring(slash);
    }

    /**
     * Returns the path of a base URL, which ends in a slash and may have placeholders.
     *
     * @param server a named server; null for the base URL of the API
     */
    public String basePath(@Nullable String server) {
        return server == null ? basePath : basePaths.getOrDefault(server, basePath);
    }

    /**
     * Returns the possible targets of a request, at least one. Several methods can have the same verb and path: a constant
     * or the content type tells them apart.
     *
     * @param path as sent, still encoded
     */
    public List<Route> routes(String verb, String path) {
        List<ApiMethod> here = new ArrayList<>();
        List<Route> found = find(path, method -> method.verb().name().equals(verb), here);
        if (found.isEmpty() && acceptsPost && verb.equals("POST")) {
            found = find(path, method -> true, here);
        }
        return !found.isEmpty() ? found : List.of(here.isEmpty() ? unknown(path) : otherVerb(verb, here));
    }

    /** Returns the routes to methods that may be called, and adds all methods with the path to {@code here}. */
    private List<Route> find(String path, Predicate<ApiMethod> called, List<ApiMethod> here) {
        List<Route> found = new ArrayList<>();
        for (ApiMethod method : plain.getOrDefault(path, List.of())) {
            here.add(method);
            if (called.test(method)) {
                found.add(new Route(method.name(), method, Map.of(), Map.of(), null));
            }
        }
        String pattern = null;
        for (Template template : templates) {
            Matcher matcher = template.pattern().matcher(path);
            if (!matcher.matches()
                    || (!found.isEmpty() && !template.pattern().pattern().equals(pattern))) {
                continue;
            }
            if (called.test(template.method())) {
                pattern = template.pattern().pattern();
                found.add(template.route(matcher));
            }
            here.add(template.method());
        }
        return found;
    }

    private Route unknown(String path) {
        String name = path.startsWith(basePath) ? path.substring(basePath.length()) : path;
        Route opened = open.route(name, path);
        return opened == null ? new Route(path, null, Map.of(), Map.of(), RequestProblem.unknownMethod(name)) : opened;
    }

    private static Route otherVerb(String verb, List<ApiMethod> here) {
        String verbs =
                here.stream().map(method -> method.verb().name()).distinct().collect(Collectors.joining(" or "));
        String name = here.get(0).name();
        RequestProblem problem = RequestProblem.wrongVerb(name + " is called with " + verbs + ", not " + verb);
        return new Route(name, null, Map.of(), Map.of(), problem);
    }

    /** The path of a method, with placeholders. */
    private record Template(ApiMethod method, Pattern pattern, List<String> names, int inBase) {
        static Template of(ApiMethod method, String base, String path) {
            StringBuilder regex = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher matcher = PLACEHOLDER.matcher(path);
            int end = 0;
            while (matcher.find()) {
                regex.append(Pattern.quote(path.substring(end, matcher.start())))
                        .append(matcher.group(2).isEmpty() ? "([^/]+)" : "(.+)");
                names.add(matcher.group(1));
                end = matcher.end();
            }
            regex.append(Pattern.quote(path.substring(end)));
            return new Template(method, Pattern.compile(regex.toString()), List.copyOf(names), count(base));
        }

        private static int count(String base) {
            return (int) PLACEHOLDER.matcher(base).results().count();
        }

        Route route(Matcher matcher) {
            return new Route(
                    method.name(), method, segments(matcher, inBase, names.size()), segments(matcher, 0, inBase), null);
        }

        private Map<String, String> segments(Matcher matcher, int from, int to) {
            Map<String, String> segments = new LinkedHashMap<>();
            for (int i = from; i < to; i++) {
                segments.put(names.get(i), matcher.group(i + 1));
            }
            return segments;
        }
    }
}
