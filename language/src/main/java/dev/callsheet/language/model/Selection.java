package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects methods and webhooks of an API by patterns of their names.
 *
 * <p>In a pattern, {@code *} matches any characters, dots included: {@code users.*} matches the whole tree below {@code users},
 * {@code users.profile.get} included. All other characters match themselves.
 */
public final class Selection {
    /** The characters of the names of methods, and the star. */
    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9_.*]+");

    private final List<String> includes;
    private final List<String> excludes;

    private Selection(List<String> includes, List<String> excludes) {
        this.includes = List.copyOf(includes);
        this.excludes = List.copyOf(excludes);
    }

    /**
     * Returns a selection.
     *
     * @param includes patterns of the methods and webhooks to keep; empty for all
     * @param excludes patterns of the methods and webhooks to remove from those
     */
    public static Selection of(List<String> includes, List<String> excludes) {
        return new Selection(includes, excludes);
    }

    /**
     * The selected part of an API, and what is wrong with the patterns.
     *
     * @param model the selected methods and webhooks with what they need: families, models, enums, unions and error groups
     * @param findings errors of the patterns, sorted
     */
    public record Result(ApiModel model, List<Diagnostic> findings) {
        public Result {
            Objects.requireNonNull(model, "model");
            findings = List.copyOf(findings);
        }
    }

    /**
     * Selects methods and webhooks. A pattern that matches none of them is an error, because it is probably a typo. Its place is not the spec, but
     * {@code includes} or {@code excludes}.
     */
    public Result applyTo(ApiModel api) {
        Diagnostics findings = new Diagnostics();
        report("includes", includes, api, findings);
        report("excludes", excludes, api, findings);
        List<ApiMethod> methods =
                api.methods().stream().filter(method -> selects(method.name())).toList();
        List<Webhook> webhooks = api.webhooks().stream()
                .filter(webhook -> selects(webhook.name()))
                .toList();
        boolean all = methods.size() == api.methods().size()
                && webhooks.size() == api.webhooks().size();
        return new Result(all ? api : limited(api, methods, webhooks), findings.sorted());
    }

    private boolean selects(String name) {
        return (includes.isEmpty() || matchesAny(includes, name)) && !matchesAny(excludes, name);
    }

    private static boolean matchesAny(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static Stream<String> names(ApiModel api) {
        return Stream.concat(
                api.methods().stream().map(ApiMethod::name),
                api.webhooks().stream().map(Webhook::name));
    }

    private static boolean matches(String pattern, String name) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.matches(regex);
    }

    private static void report(String place, List<String> patterns, ApiModel api, Diagnostics findings) {
        patterns.stream()
                .filter(pattern -> names(api).noneMatch(name -> matches(pattern, name)))
                .forEach(pattern -> findings.report(
                        DiagnosticCode.UNMATCHED_PATTERN,
                        Position.ofFile(place),
                        POSSIBLE.matcher(pattern).matches()
                                ? "no method matches the pattern " + Words.quote(pattern)
                                : Words.quote(pattern) + " is not a valid pattern",
                        hint(pattern, api)));
    }

    private static String hint(String pattern, ApiModel api) {
        Set<String> known = new LinkedHashSet<>();
        api.families().forEach(family -> known.add(family.name() + ".*"));
        names(api).forEach(known::add);
        return Words.nearest(pattern, known)
                .map(nearest -> "did you mean " + Words.quote(nearest) + "?")
                .orElse("a pattern is the name of a method, with * for any characters");
    }

    private static ApiModel limited(ApiModel api, List<ApiMethod> methods, List<Webhook> webhooks) {
        ReachableTypes reach = ReachableTypes.of(api, methods, webhooks);
        Set<String> families = new LinkedHashSet<>();
        methods.forEach(method -> families.addAll(withParents(method.family())));
        Set<String> groups = methods.stream()
                .flatMap(method -> method.errorGroups().stream())
                .collect(Collectors.toSet());
        return api.toBuilder()
                .errorGroups(api.errorGroups().stream()
                        .filter(group -> groups.contains(group.name()))
                        .toList())
                .families(api.families().stream()
                        .filter(family -> families.contains(family.name()))
                        .toList())
                .methods(methods)
                .webhooks(webhooks)
                .models(api.models().stream()
                        .filter(model -> reach.has(model.name()))
                        .toList())
                .enums(api.enums().stream()
                        .filter(type -> reach.has(type.name()))
                        .toList())
                .anyOfs(api.anyOfs().stream()
                        .filter(union -> reach.has(union.name()))
                        .toList())
                .unions(api.unions().stream()
                        .filter(union -> reach.has(union.name()))
                        .toList())
                .build();
    }

    private static List<String> withParents(String family) {
        List<String> names = new ArrayList<>();
        for (int dot = family.indexOf('.'); dot >= 0; dot = family.indexOf('.', dot + 1)) {
            names.add(family.substring(0, dot));
        }
        names.add(family);
        return names;
    }
}
