package dev.callsheet.language.model;

import dev.callsheet.language.model.TypeRef.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The declared types that some methods and webhooks need, directly or through each other. */
final class ReachableTypes {
    private final ApiModel api;
    private final TypeIndex types;
    private final Set<String> read = new HashSet<>();
    private final Set<String> sent = new HashSet<>();

    private ReachableTypes(ApiModel api) {
        this.api = api;
        this.types = TypeIndex.of(api);
    }

    static ReachableTypes of(ApiModel api, List<ApiMethod> methods, List<Webhook> webhooks) {
        ReachableTypes reachable = new ReachableTypes(api);
        for (ApiMethod method : methods) {
            method.params().forEach(parameter -> reachable.addSent(parameter.type()));
            method.responseTypes().forEach(type -> reachable.types.collectNames(type, reachable.read));
        }
        for (Webhook webhook : webhooks) {
            reachable.types.collectNames(webhook.body(), reachable.read);
            if (webhook.response() != null) {
                reachable.addSent(webhook.response());
            }
        }
        return reachable;
    }

    boolean has(String name) {
        return read.contains(name) || sent.contains(name);
    }

    private void addSent(TypeRef type) {
        Deque<TypeRef> left = new ArrayDeque<>(List.of(type));
        while (!left.isEmpty()) {
            types.walk(left.pop(), inner -> {
                if (!(inner instanceof Named named)) {
                    return true;
                }
                boolean added = sent.add(named.name());
                if (added) {
                    left.addAll(unionsOf(named.name()));
                }
                return added;
            });
        }
    }

    /** A model that is sent writes which variant it is, even if no parameter takes the union. */
    private List<Named> unionsOf(String model) {
        return api.unions().stream()
                .filter(union -> union.variants().stream()
                        .anyMatch(variant -> variant.model().equals(model)))
                .map(union -> new Named(union.name()))
                .toList();
    }
}
