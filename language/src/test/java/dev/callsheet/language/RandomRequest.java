package dev.callsheet.language;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method of a {@link RandomSpec} sends: where its parameters go, its body, and how that is encoded. */
final class RandomRequest {
    /** A text that is of each of these types. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "string", "a word",
            "integer", "5",
            "long", "5",
            "boolean", "true",
            "date", "2026-01-31",
            "decimal", "1.50",
            "uuid", "123e4567-e89b-12d3-a456-426614174000");

    private final RandomSpec spec;
    private final Map<String, Object> method;
    private final Map<String, Object> params;
    private final boolean usuallyBody;
    private final Set<Map<String, Object>> inPath = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder path = new StringBuilder("things");

    @SuppressWarnings("unchecked") // what RandomSpec has just made
    RandomRequest(RandomSpec spec, Map<String, Object> method) {
        this.spec = spec;
        this.method = method;
        this.params = (Map<String, Object>) method.get("params");
        this.usuallyBody = List.of("POST", "PUT", "PATCH").contains(method.get("verb"));
    }

    void complete() {
        boolean whole = spec.chance(4);
        params.replaceAll((name, param) -> placed(name, map(param), whole));
        if (whole) {
            wholeBody();
        } else if (usuallyBody && spec.chance(5)) {
            params.put("upload", file());
        }
        boolean parts = params.values().stream().anyMatch(param -> isInBody(map(param)));
        if (!whole && parts) {
            encoding();
        }
        if (spec.chance(4)) {
            spec.shared(params);
        }
        if (path.indexOf("{") >= 0 || spec.chance(4)) {
            method.put("path", path.toString());
        }
        spec.sometimes(method, "accept", () -> "application/vnd.x+json, text/plain; q=0.5");
        spec.sometimes(method, "idempotencyKey", () -> "Idempotency-Key");
        if (!method.containsKey("idempotencyKey")) {
            spec.sometimes(method, "effect", () -> spec.oneOf("read", "write", "repeatable"));
        }
    }

    @SuppressWarnings("unchecked") // what RandomSpec has just made
    private static Map<String, Object> map(Object param) {
        return (Map<String, Object>) param;
    }

    private Map<String, Object> placed(String name, Map<String, Object> param, boolean whole) {
        switch (spec.below(7)) {
            case 0 -> inPath(name, param);
            case 1 -> named(param, "header", "X-Header-" + name.hashCode());
            case 2 -> named(param, "cookie", "cookie_" + name.hashCode());
            case 3 -> param.put("in", whole || spec.chance(2) ? "query" : "body");
            case 4 -> param.put("as", "sent as " + name);
            default -> {}
        }
        if (whole && isInBody(param)) {
            param.put("in", "query");
        }
        wire(param);
        String type = String.valueOf(param.getOrDefault("type", "string"));
        boolean plain = List.of("values", "const", "min", "max", "pattern", "fields", "wire").stream()
                .noneMatch(param::containsKey);
        if (plain && EXAMPLES.containsKey(type)) {
            spec.sometimes(param, param.containsKey("required") ? "example" : "default", () -> EXAMPLES.get(type));
        }
        return param;
    }

    private void inPath(String name, Map<String, Object> param) {
        if (isWord(param)) {
            inPath.add(param);
            path.append("/{").append(name).append(spec.chance(4) ? "+}" : "}");
            spec.sometimes(param, "in", () -> "path");
            if (!param.containsKey("const")) {
                param.put("required", true);
            }
        }
    }

    private static void named(Map<String, Object> param, String place, String name) {
        param.put("in", place);
        param.put("as", name);
    }

    private boolean isInBody(Map<String, Object> param) {
        Object in = param.get("in");
        return in == null ? usuallyBody && !inPath.contains(param) : in.equals("body");
    }

    private void wire(Map<String, Object> param) {
        boolean head = "header".equals(param.get("in")) || "cookie".equals(param.get("in"));
        String type = String.valueOf(param.getOrDefault("type", param.containsKey("fields") ? "object" : "string"));
        if (isWord(param)) {
            return;
        } else if (type.startsWith("list")) {
            boolean words = type.startsWith("list<") && isWord(Map.of("type", type.substring(5, type.length() - 1)));
            spec.sometimes(
                    param,
                    "wire",
                    () -> !words
                            ? head ? "json" : spec.oneOf("json", "brackets")
                            : head
                                    ? spec.oneOf("comma", "json")
                                    : spec.oneOf("comma", "json", "repeat", "pipe", "space", "brackets"));
        } else {
            spec.sometimes(param, "wire", () -> head ? "json" : spec.oneOf("json", "brackets", "spread"));
        }
    }

    /** Whether a value is sent as one text. */
    private static boolean isWord(Map<String, Object> value) {
        String type = String.valueOf(value.getOrDefault("type", "string"));
        return !value.containsKey("fields") && !type.matches("(list|map|json|Model|Choice|Base).*|.*[|](list|map).*");
    }

    private void encoding() {
        boolean file = params.containsKey("upload");
        String encoding = file ? "multipart" : spec.oneOf("json", "form", "multipart", "");
        if (!encoding.isEmpty() && !(file && spec.chance(2))) {
            method.put("encoding", encoding);
        }
        for (Object each : params.values()) {
            Map<String, Object> param = map(each);
            if (isInBody(param) && encoding.equals("multipart")) {
                spec.sometimes(param, "contentType", () -> "text/markdown; charset=utf-8");
            } else if (isInBody(param) && encoding.equals("json") && param.get("type") instanceof String type) {
                boolean open =
                        !param.containsKey("const") && !param.containsKey("default") && !param.containsKey("wire");
                if (open && !type.matches("list|map")) {
                    spec.sometimes(param, "type", () -> type + "|null");
                }
            }
        }
        switch (encoding) {
            case "json" -> spec.sometimes(method, "contentType", () -> "application/merge-patch+json");
            case "form" -> spec.sometimes(method, "contentType", () -> "application/x-www-form-urlencoded");
            case "multipart" -> spec.sometimes(method, "contentType", () -> "multipart/mixed");
            default -> method.get("verb");
        }
    }

    private Map<String, Object> file() {
        Map<String, Object> file = RandomSpec.map("summary", spec.text());
        file.put("type", spec.oneOf("file", "list<file>", "map<file>"));
        spec.sometimes(file, "required", () -> true);
        return file;
    }

    private void wholeBody() {
        Map<String, Object> body = spec.chance(4) ? new LinkedHashMap<>() : spec.value(0);
        if (body.isEmpty()) {
            body.put("type", spec.oneOf("file", "text"));
            spec.sometimes(method, "contentType", () -> "text/csv");
        } else {
            method.put("encoding", "json");
            spec.sometimes(method, "contentType", () -> "application/vnd.x+json");
        }
        body.put("summary", spec.text());
        if (!body.containsKey("const")) {
            spec.sometimes(body, "required", () -> true);
            spec.sometimes(body, "deprecated", spec::text);
        }
        if ("string".equals(body.get("type"))
                && body.keySet().stream().noneMatch(List.of("min", "max", "pattern", "const", "values")::contains)) {
            spec.sometimes(body, "example", () -> "a word");
        }
        spec.sometimes(body, "name", () -> "payload");
        method.put("body", body);
    }
}
