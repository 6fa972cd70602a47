package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a method in a spec.
 *
 * @param family the family; empty for a method of the client itself
 * @param method the last part of the name
 */
public record MethodName(String family, String method) {
    private static final int MOST = 80;

    public MethodName {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(method, "method");
    }

    /** Returns the name of the method of an operation. It depends on nothing but the operation. */
    public static MethodName of(OperationKey operation) {
        UrlPath path = UrlPath.of(operation.path());
        PathName byPath = new PathName(operation.verb(), path);
        Optional<IdName> id = IdName.of(operation, path);
        List<String> family = Family.of(operation.tags(), id, byPath);
        List<String> method = id.map(name -> IdMethod.of(name, family, path, operation.verb()))
                .orElseGet(() -> byPath.method(family));
        if (method.isEmpty() || Verbs.isNoName(Words.lowerCamel(method)) || !isStart(method.get(0))) {
            method = longer(method, family, byPath);
        }
        return new MethodName(
                family.isEmpty() ? "" : Words.lowerCamel(Words.cut(family, MOST)),
                Words.lowerCamel(Words.cut(method, MOST)));
    }

    private static List<String> longer(List<String> method, List<String> family, PathName byPath) {
        List<String> words = new ArrayList<>();
        if (method.isEmpty() || !isStart(method.get(0))) {
            words.addAll(byPath.method(family));
        }
        words.addAll(method);
        if (Verbs.isNoName(Words.lowerCamel(words))) {
            words.addAll(family.isEmpty() ? List.of("operation") : family);
        }
        return words;
    }

    private static boolean isStart(String word) {
        return !Character.isDigit(word.charAt(0));
    }

    @Override
    public String toString() {
        return family.isEmpty() ? method : family + "." + method;
    }
}
