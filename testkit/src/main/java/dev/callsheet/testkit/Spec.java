package dev.callsheet.testkit;

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

/** The methods of an API and the error codes that each may answer. */
final class Spec {
    private final ApiModel api;
    private final Map<String, ApiMethod> methods = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    Spec(ApiModel api) {
        this.api = api;
        for (ApiMethod method : api.methods()) {
            methods.put(method.name(), method);
        }
        for (ErrorGroup group : api.errorGroups()) {
            groups.put(group.name(), group.codes().stream().map(CodeText::code).toList());
        }
    }

    ApiModel api() {
        return api;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    ApiMethod method(String name) {
        ApiMethod method = methods.get(name);
        if (method == null) {
            throw new IllegalArgumentException(
                    "The API " + api.name() + " has no method " + name + "." + didYouMean(name, methods.keySet()));
        }
        return method;
    }

    /** All codes of a method, its own before those of its groups. */
    Set<String> codes(ApiMethod method) {
        Set<String> codes = new LinkedHashSet<>();
        method.errors().forEach(error -> codes.add(error.code()));
        method.errorGroups().forEach(group -> codes.addAll(groups.getOrDefault(group, List.of())));
        return codes;
    }

    /** The first of a fault's codes that a method has, or that any group has where there is no method; or null. */
    @Nullable
    String code(Fault fault, @Nullable ApiMethod method) {
        Set<String> codes = new LinkedHashSet<>();
        if (method == null) {
            groups.values().forEach(codes::addAll);
        } else {
            codes.addAll(codes(method));
        }
        return fault.codes().stream().filter(codes::contains).findFirst().orElse(null);
    }

    /** @throws IllegalArgumentException if the method has no such code */
    void requireCode(ApiMethod method, String code) {
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
