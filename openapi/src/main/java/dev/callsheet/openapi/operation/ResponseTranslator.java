package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.name.TypeName;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns the successful responses of an operation into {@code response} or {@code responses}. */
final class ResponseTranslator {
    private final Context context;
    private final ResponseShapes shapes;

    ResponseTranslator(Context context, ResponseShapes shapes) {
        this.context = context;
        this.shapes = shapes;
    }

    void translate(Operation operation, List<DeclaredResponse> declared, SheetMapping keys) {
        List<DeclaredResponse> successes = successes(operation, declared);
        Map<String, ResponseShape> byStatus = new LinkedHashMap<>();
        boolean several = successes.size() > 1;
        for (DeclaredResponse response : successes) {
            String name = TypeName.inPlace(
                    operation.owner(), "response" + (several ? response.status().text() : ""));
            byStatus.put(response.status().text(), shape(operation, response, name));
        }
        withoutOthersBesideStream(operation, byStatus);
        put(operation, byStatus, keys);
        accept(byStatus, operation, keys);
        headers(successes, keys);
    }

    private List<DeclaredResponse> successes(Operation operation, List<DeclaredResponse> declared) {
        boolean byDefault = isDefaultSuccess(declared);
        declared.stream()
                .filter(response -> response.status().isOf(1))
                .forEach(response ->
                        context.leftOut(response.position(), "a response with an interim status is not carried", ""));
        List<DeclaredResponse> found = declared.stream()
                .filter(response -> response.isSuccess(byDefault))
                .toList();
        if (found.isEmpty()) {
            context.fault(
                    operation.position(),
                    "an operation declares no successful response; what it returns is ignored",
                    "");
        }
        return found;
    }

    /** Returns whether {@code default} describes the success: nothing else does. */
    static boolean isDefaultSuccess(List<DeclaredResponse> declared) {
        return declared.stream().noneMatch(response -> response.isSuccess(false));
    }

    private ResponseShape shape(Operation operation, DeclaredResponse response, String name) {
        if (response.status().isOf(3)) {
            boolean address = !response.status().text().equals("304");
            return ResponseShape.word(address ? "location" : "none", response.position());
        }
        return operation.verb().equals("HEAD") ? ResponseShape.none(response.position()) : shapes.of(response, name);
    }

    private void withoutOthersBesideStream(Operation operation, Map<String, ResponseShape> byStatus) {
        if (byStatus.size() > 1 && byStatus.values().stream().anyMatch(ResponseShape::isStream)) {
            context.approximated(
                    operation.position(), "an operation returns a stream or something else; it is the stream here", "");
            byStatus.values().removeIf(shape -> !shape.isStream());
        }
    }

    private static void put(Operation operation, Map<String, ResponseShape> byStatus, SheetMapping keys) {
        long kinds = byStatus.values().stream()
                .map(ResponseShape::content)
                .distinct()
                .count();
        boolean plain = byStatus.keySet().stream().noneMatch(status -> status.startsWith("3"));
        if (byStatus.isEmpty()) {
            keys.put("response", "none");
        } else if (kinds == 1 && plain) {
            ResponseShape only = byStatus.values().iterator().next();
            boolean nothing = only.isNone() && byStatus.keySet().equals(Set.of("204"));
            if (!nothing && !operation.verb().equals("HEAD")) {
                keys.put("response", only.node(), only.node().position());
            }
        } else {
            SheetMapping responses = new SheetMapping(operation.position());
            byStatus.forEach((status, shape) -> responses.put(
                    status.equals(Status.DEFAULT) ? "2XX" : status,
                    shape.node(),
                    shape.node().position()));
            keys.put("responses", responses);
        }
    }

    private static void accept(Map<String, ResponseShape> byStatus, Operation operation, SheetMapping keys) {
        Set<String> types = new LinkedHashSet<>();
        byStatus.values().forEach(shape -> types.addAll(shape.accept()));
        boolean others = byStatus.values().stream()
                .anyMatch(shape -> shape.accept().isEmpty()
                        && !shape.isNone()
                        && !shape.content().equals("location"));
        if (!types.isEmpty()) {
            if (others) {
                types.add("application/json");
            }
            keys.put("accept", String.join(", ", types), operation.position());
        }
    }

    private void headers(List<DeclaredResponse> successes, SheetMapping keys) {
        Set<String> seen = new LinkedHashSet<>(Set.of("content-type"));
        SheetMapping headers = new SheetMapping(keys.position());
        for (DeclaredResponse response : successes) {
            if (response.status().isOf(3)) {
                seen.add("location");
            }
            for (Entry header : Nodes.entries(response.node(), "headers")) {
                if (seen.add(header.name().toLowerCase(Locale.ROOT)) && isName(header)) {
                    String text = Texts.description(context.follow(header.value()), header.name());
                    headers.put(header.name(), text, header.position());
                }
            }
        }
        if (!headers.isEmpty()) {
            keys.put("responseHeaders", headers);
        }
    }

    private boolean isName(Entry header) {
        boolean valid = header.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
        if (!valid) {
            context.fault(header.position(), "a response header has no valid name; it was left out", header.name());
        }
        return valid;
    }
}
