package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.operation.MethodDraft.Param;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes parameters that several methods declare in the same words to the API. */
final class SharedParameters {
    /** Fewer are read more easily in place. */
    private static final int FEWEST = 3;

    private final Sheet sheet;

    SharedParameters(Sheet sheet) {
        this.sheet = sheet;
    }

    void share(List<MethodDraft> drafts) {
        Map<String, Map<Object, List<Param>>> byKey = new LinkedHashMap<>();
        for (MethodDraft draft : drafts) {
            for (Param param : draft.params()) {
                if (!param.keys().has("const")) {
                    byKey.computeIfAbsent(param.key(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(Trees.content(param.keys().build()), any -> new ArrayList<>())
                            .add(param);
                }
            }
        }
        IdentityHashMap<Param, Param> replaced = new IdentityHashMap<>();
        byKey.forEach((key, variants) -> variants.values().stream()
                .filter(users -> users.size() >= FEWEST)
                .reduce((most, next) -> next.size() > most.size() ? next : most)
                .ifPresent(users -> {
                    sheet.declare(Section.PARAMS, key, users.get(0).keys());
                    users.forEach(user -> replaced.put(
                            user, new Param(key, new SheetMapping(user.keys().position()))));
                }));
        drafts.forEach(draft -> draft.params().replaceAll(param -> replaced.getOrDefault(param, param)));
    }
}
