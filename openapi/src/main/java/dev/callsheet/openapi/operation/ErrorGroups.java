package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups the statuses of failed responses that several methods declare: those that nearly all have are one group, each other one is a group
 * of its own, so that a method has exactly the groups of what it declares.
 */
final class ErrorGroups {
    private static final String COMMON = "common";
    private static final int FEWEST = 3;
    private static final int LONGEST = 300;

    private final List<MethodDraft> drafts;
    private final Position position;
    /** How many methods give a status a text, by status and text. */
    private final Map<String, Map<String, Integer>> texts = new TreeMap<>();

    private ErrorGroups(List<MethodDraft> drafts, Position position) {
        this.drafts = drafts;
        this.position = position;
        drafts.forEach(draft -> draft.errors()
                .forEach((status, text) -> texts.computeIfAbsent(status, any -> new LinkedHashMap<>())
                        .merge(text, 1, Integer::sum)));
    }

    /** Adds the groups to the API, and to each method those that it has. */
    static void add(List<MethodDraft> drafts, SheetMapping api) {
        ErrorGroups groups = new ErrorGroups(drafts, api.position());
        Map<String, List<String>> statuses = groups.statuses();
        if (!statuses.isEmpty()) {
            SheetMapping errors = new SheetMapping(api.position());
            statuses.forEach((group, codes) -> errors.put(group, groups.codes(codes)));
            api.put("errors", errors);
        }
        drafts.forEach(draft -> groups.use(draft, statuses));
    }

    /** Returns the statuses of each group. */
    private Map<String, List<String>> statuses() {
        List<String> common = texts.keySet().stream()
                .filter(status -> methods(status) * 4 >= drafts.size() * 3)
                .toList();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        long all = drafts.stream()
                .filter(draft -> draft.errors().keySet().containsAll(common))
                .count();
        boolean grouped = common.size() > 1 && all >= FEWEST;
        if (grouped) {
            groups.put(COMMON, common);
        }
        for (String status : texts.keySet()) {
            long alone = drafts.stream()
                    .filter(draft -> draft.errors().containsKey(status))
                    .filter(draft -> !grouped
                            || !common.contains(status)
                            || !draft.errors().keySet().containsAll(common))
                    .count();
            if (alone >= FEWEST) {
                groups.put(CamelCase.lower(new Status(status).name()), List.of(status));
            }
        }
        return groups;
    }

    private int methods(String status) {
        return texts.getOrDefault(status, Map.of()).values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    private SheetMapping codes(List<String> statuses) {
        SheetMapping codes = new SheetMapping(position);
        for (String status : statuses) {
            codes.put(
                    status,
                    new SheetMapping(position)
                            .put("name", CamelCase.constant(new Status(status).name()))
                            .put("summary", text(status)));
        }
        return codes;
    }

    /** Returns what most methods say of a status, or else what it is called. */
    private String text(String status) {
        Map<String, Integer> all = texts.getOrDefault(status, Map.of());
        return all.entrySet().stream()
                .filter(text -> !text.getKey().isEmpty() && text.getValue() * 2 > methods(status))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> usual(status));
    }

    private static String usual(String status) {
        String words = new Status(status).name().replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT) + ".";
    }

    private void use(MethodDraft draft, Map<String, List<String>> groups) {
        List<String> used = new ArrayList<>();
        Set<String> declared = draft.errors().keySet();
        List<String> shared = groups.getOrDefault(COMMON, List.of());
        boolean common = declared.containsAll(shared);
        groups.forEach((group, statuses) -> {
            boolean covered = common && !group.equals(COMMON) && shared.containsAll(statuses);
            if (!covered && declared.containsAll(statuses)) {
                used.add(group);
            }
        });
        if (!used.isEmpty()) {
            draft.keys().put("errorGroups", used, draft.operation().position());
        }
        describe(
                draft,
                used.stream()
                        .flatMap(group -> groups.getOrDefault(group, List.of()).stream())
                        .toList());
    }

    /**
     * Adds what a method says of a status to its description if no group says the same.
     *
     * @param grouped the statuses of its groups
     */
    private void describe(MethodDraft draft, List<String> grouped) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(draft.errors()).forEach((status, text) -> {
            boolean same = grouped.contains(status) && text.equals(text(status));
            if (!same && isTelling(text)) {
                lines.add("Status " + status + ": " + text);
            }
        });
        if (!lines.isEmpty()) {
            String before =
                    draft.keys().text("description").map(text -> text + "\n").orElse("");
            draft.keys()
                    .put(
                            "description",
                            before + String.join("\n", lines),
                            draft.operation().position());
        }
    }

    /** Returns whether a text says more than that there was an error. */
    private static boolean isTelling(String text) {
        return text.split("\\s+").length > 3
                && text.length() <= LONGEST
                && !text.toLowerCase(Locale.ROOT).contains("unexpected");
    }
}
