package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.name.TypeName;
import dev.callsheet.openapi.operation.FailureTranslator.Failure;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives failures types, and takes those that most methods have in common to the API. */
final class SharedFailures {
    private final Context context;
    private final SharedTypes shared;
    private final ResponseShapes shapes;
    private final RepeatedFailures repeated;

    SharedFailures(Context context, SharedTypes shared, ResponseShapes shapes) {
        this.context = context;
        this.shared = shared;
        this.shapes = shapes;
        this.repeated = new RepeatedFailures(context);
    }

    /** Sets the failures of the methods and of the API. */
    void share(List<MethodDraft> drafts, SheetMapping api) {
        repeated.count(drafts);
        Map<MethodDraft, Map<String, YamlNode>> typed = new LinkedHashMap<>();
        drafts.forEach(draft -> typed.put(draft, typed(draft)));
        Map<String, YamlNode> common = common(typed.values());
        put(common, api);
        typed.forEach((draft, failures) -> {
            addDefault(failures, common);
            failures.entrySet().removeIf(failure -> isInherited(failure, common));
            put(failures, draft.keys());
        });
    }

    private Map<String, YamlNode> typed(MethodDraft draft) {
        Map<String, YamlNode> failures = new LinkedHashMap<>();
        draft.failures().forEach((status, failure) -> failures.put(status, type(draft, failure)));
        return failures;
    }

    private YamlNode type(MethodDraft draft, Failure failure) {
        YamlNode schema = failure.schema();
        DeclaredResponse response = failure.response();
        Status status = response.status();
        Optional<Reference> reference = response.reference();
        if (!context.types().isNamed(schema) && reference.isPresent()) {
            String name = response.component().orElse(status.name());
            return SheetMapping.scalar(shared.of(reference.get(), name, schema), response.position());
        }
        Optional<String> type = repeated.type(failure);
        if (type.isPresent()) {
            return SheetMapping.scalar(type.get(), response.position());
        }
        String suffix = status.isDefault() ? "" : status.text();
        String name = TypeName.inPlace(draft.operation().owner(), "errorDetails" + suffix);
        return shapes.shape(schema, name, response.position());
    }

    /** Returns what most methods that have a status agree on; one entry for all statuses if it is the same for all. */
    private static Map<String, YamlNode> common(Collection<Map<String, YamlNode>> all) {
        Map<String, Map<String, YamlNode>> byStatus = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Map<String, YamlNode> failures : all) {
            failures.forEach((status, node) -> {
                if (node instanceof YamlScalar type) {
                    byStatus.computeIfAbsent(status, any -> new LinkedHashMap<>())
                            .putIfAbsent(type.text(), node);
                    counts.computeIfAbsent(status, any -> new HashMap<>()).merge(type.text(), 1, Integer::sum);
                }
            });
        }
        Map<String, YamlNode> common = new LinkedHashMap<>();
        byStatus.forEach((status, types) -> {
            Map<String, Integer> used = counts.getOrDefault(status, Map.of());
            int most = used.values().stream().mapToInt(count -> count).max().orElse(0);
            types.forEach((type, node) -> {
                boolean worth = most > 1 && most > others(status, all);
                if (worth && used.getOrDefault(type, 0) == most) {
                    common.putIfAbsent(status, node);
                }
            });
        });
        return collapsed(common);
    }

    /** Returns how many methods would have to say that a status is for them what all other statuses are. */
    private static long others(String status, Collection<Map<String, YamlNode>> all) {
        return all.stream()
                .filter(failures -> failures.containsKey(Status.DEFAULT) && !failures.containsKey(status))
                .count();
    }

    private static Map<String, YamlNode> collapsed(Map<String, YamlNode> common) {
        Set<Object> types = common.values().stream().map(Trees::content).collect(Collectors.toSet());
        Map<String, YamlNode> result = new LinkedHashMap<>();
        if (types.size() == 1) {
            result.put(Status.DEFAULT, common.values().iterator().next());
        } else {
            common.keySet().stream().sorted().forEach(status -> result.put(status, common.get(status)));
        }
        return result;
    }

    /** What a method says of all other statuses counts for those too that only other methods have. */
    private static void addDefault(Map<String, YamlNode> failures, Map<String, YamlNode> common) {
        YamlNode usual = failures.get(Status.DEFAULT);
        if (usual != null) {
            common.keySet().stream()
                    .filter(status -> !failures.containsKey(status.charAt(0) + "XX"))
                    .forEach(status -> failures.putIfAbsent(status, usual));
        }
    }

    private static boolean isInherited(Map.Entry<String, YamlNode> failure, Map<String, YamlNode> common) {
        String status = failure.getKey();
        YamlNode inherited = common.get(status);
        if (inherited == null && !status.equals(Status.DEFAULT) && !common.containsKey(status.charAt(0) + "XX")) {
            inherited = common.get(Status.DEFAULT);
        }
        return inherited != null && Trees.content(inherited).equals(Trees.content(failure.getValue()));
    }

    private static void put(Map<String, YamlNode> failures, SheetMapping keys) {
        if (!failures.isEmpty()) {
            SheetMapping mapping = new SheetMapping(keys.position());
            failures.forEach((status, node) -> mapping.put(status, node, node.position()));
            keys.put("failures", mapping);
        }
    }
}
