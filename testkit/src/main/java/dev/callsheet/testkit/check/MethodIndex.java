package dev.callsheet.testkit.check;

import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of an API by name, with the error codes that each may return. */
public final class MethodIndex {
    private final String apiName;
    private final Map<String, ApiMethod> methods = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    /** Creates the index of an API. */
    public MethodIndex(ApiModel api) {
        apiName = api.name();
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
            throw new IllegalArgumentException(
                    "The API " + apiName + " has no method " + name + "." + didYouMean(name, methods.keySet()));
        }
        return method;
    }

    /** Returns all codes of a method, its own before those of its groups. */
    private Set<String> codes(ApiMethod method) {
        Set<String> codes = new LinkedHashSet<>();
        method.errors().forEach(error -> codes.add(error.code()));
        method.errorGroups().forEach(group -> codes.addAll(groups.getOrDefault(group, List.of())));
        return codes;
    }

    /** Returns the first code of a problem that the method has, or any group if there is no method; null if there is none. */
    public @Nullable String code(RequestProblem problem, @Nullable ApiMethod method) {
        Set<String> codes = new LinkedHashSet<>();
        if (method == null) {
            groups.values().forEach(codes::addAll);
        } else {
            codes.addAll(codes(method));
        }
        return problem.codes().stream().filter(codes::contains).findFirst().orElse(null);
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

    private static String didYouMean(String word, Set<String> known) {
        return Words.nearest(word, known)
                .map(nearest -> " Did you mean " + nearest + "?")
                .orElse("");
    }
}
