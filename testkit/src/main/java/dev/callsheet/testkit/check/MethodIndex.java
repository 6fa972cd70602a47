package dev.callsheet.testkit.check;

import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.RequestError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of an API by name, with the error codes that each may return. */
public final class MethodIndex {
    private final ApiModel api;
    private final Map<String, ApiMethod> methods = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    /** Creates the index of an API. */
    public MethodIndex(ApiModel api) {
        this.api = api;
        for (ApiMethod method : api.methods()) {
            methods.put(method.name(), method);
        }
        for (ErrorGroup group : api.errorGroups()) {
            groups.put(group.name(), group.codes().stream().map(CodeText::code).toList());
        }
    }

    /**
     * Returns the method of a name.
     *
     * @throws IllegalArgumentException if there is none; the message suggests a similar name
     */
    public ApiMethod method(String name) {
        ApiMethod method = methods.get(name);
        if (method == null) {
            String similar = didYouMean(name, methods.keySet());
            throw new IllegalArgumentException("The API " + api.name() + " has no method " + name + "."
                    + (similar.isEmpty()
                            ? " If only its spec lacks it, start with whenUnknown(\"" + name + "\")."
                            : similar));
        }
        return method;
    }

    /** Returns whether the API has a method. */
    public boolean has(String name) {
        return methods.containsKey(name);
    }

    /**
     * Requires that a method has an error code.
     *
     * @throws IllegalArgumentException if it has not; the message suggests a similar code
     */
    public void requireCode(ApiMethod method, String code) {
        Set<String> codes = codes(method);
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(
                    "The method " + method.name() + " has no error code " + code + "." + didYouMean(code, codes));
        }
    }

    /**
     * Returns the error code of an invalid request: the first that the spec lists for the problem and the method has.
     *
     * @param method null for a request that does not call a method, which may have the codes of any group
     * @return null if there is none
     */
    public @Nullable String code(RequestProblem problem, @Nullable ApiMethod method) {
        Set<String> codes = method == null ? groupCodes(groups.keySet()) : codes(method);
        return api.protocol().requestErrors().getOrDefault(problem.kind(), List.of()).stream()
                .flatMap(code -> named(code, problem))
                .filter(codes::contains)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> named(String code, RequestProblem problem) {
        return code.contains(RequestError.PARAMETER)
                ? problem.names().stream().map(name -> code.replace(RequestError.PARAMETER, name))
                : Stream.of(code);
    }

    /** Returns all codes of a method, its own before those of its groups. */
    private Set<String> codes(ApiMethod method) {
        Set<String> codes = new LinkedHashSet<>();
        method.errors().forEach(error -> codes.add(error.code()));
        codes.addAll(groupCodes(method.errorGroups()));
        return codes;
    }

    private Set<String> groupCodes(Iterable<String> names) {
        Set<String> codes = new LinkedHashSet<>();
        names.forEach(name -> codes.addAll(groups.getOrDefault(name, List.of())));
        return codes;
    }

    private static String didYouMean(String word, Set<String> known) {
        return Words.nearest(word, known)
                .map(nearest -> " Did you mean " + nearest + "?")
                .orElse("");
    }
}
