package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;

/** The order in which people write the keys of a mapping. */
final class KeyOrder {
    static final List<String> PARAMETER = List.of(
            "like",
            "in",
            "as",
            "name",
            "type",
            "required",
            "wire",
            "contentType",
            "values",
            "fields",
            "const",
            "min",
            "max",
            "maxOf",
            "pattern",
            "secret",
            "default",
            "example",
            "deprecated",
            "summary");
    static final List<String> METHOD = List.of(
            "summary",
            "description",
            "deprecated",
            "verb",
            "path",
            "idempotencyKey",
            "encoding",
            "accept",
            "contentType",
            "auth",
            "scopes",
            "server",
            "params",
            "body",
            "response",
            "responses",
            "responseHeaders",
            "paging",
            "failures",
            "errorGroups",
            "errors");

    private KeyOrder() {}

    /** Returns a mapping with the same keys, those of a list first, in its order. */
    static SheetMapping sorted(SheetMapping mapping, List<String> order) {
        SheetMapping sorted = new SheetMapping(mapping.position());
        order.forEach(key -> mapping.get(key).ifPresent(value -> sorted.put(key, value, value.position())));
        return sorted.putMissing(mapping);
    }
}
