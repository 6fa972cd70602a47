package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.operation.FailureTranslator.Failure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Failures that several methods declare in place, in the same words. The most frequent one of each status becomes a model; the others stay in
 * place, so that no name depends on how many there are.
 */
final class RepeatedFailures {
    private static final int FEWEST = 3;

    private final Context context;
    /** The statuses of each content. */
    private final Map<Object, Set<String>> statuses = new HashMap<>();

    private final Set<Object> frequent = new HashSet<>();
    private final Map<Object, String> names = new HashMap<>();

    RepeatedFailures(Context context) {
        this.context = context;
    }

    void count(List<MethodDraft> drafts) {
        Map<String, Map<Object, Integer>> counts = new LinkedHashMap<>();
        for (MethodDraft draft : drafts) {
            draft.failures().forEach((status, failure) -> {
                if (!context.types().isNamed(failure.schema())) {
                    Object content = Trees.content(failure.schema());
                    statuses.computeIfAbsent(content, any -> new HashSet<>()).add(status);
                    counts.computeIfAbsent(status, any -> new LinkedHashMap<>()).merge(content, 1, Integer::sum);
                }
            });
        }
        counts.values()
                .forEach(byContent -> byContent.entrySet().stream()
                        .filter(count -> count.getValue() >= FEWEST)
                        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                        .ifPresent(most -> frequent.add(most.getKey())));
    }

    /** Returns the model of a failure; empty if it is not frequent. */
    Optional<String> type(Failure failure) {
        Object content = Trees.content(failure.schema());
        if (!frequent.contains(content) || context.types().isNamed(failure.schema())) {
            return Optional.empty();
        }
        boolean one = statuses.getOrDefault(content, Set.of()).size() == 1;
        String name = one ? failure.response().status().name() + "Error" : "ErrorDetails";
        return Optional.of(names.computeIfAbsent(content, any -> context.types().type(failure.schema(), name)));
    }
}
