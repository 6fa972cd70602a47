package dev.callsheet.language;

import dev.callsheet.language.model.RequestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the methods of a {@link RandomSpec} have in common: its protocol, its limits and codes, and the requests that it sends. */
final class RandomSettings {
    private final RandomSpec spec;
    private final Map<String, Object> api;
    private final boolean coded;

    private RandomSettings(RandomSpec spec, Map<String, Object> api, boolean coded) {
        this.spec = spec;
        this.api = api;
        this.coded = coded;
    }

    /** Adds settings to an API with a protocol. */
    @SuppressWarnings("unchecked") // what RandomSpec has just made
    static void add(RandomSpec spec, Map<String, Object> api) {
        Map<String, Object> protocol = (Map<String, Object>) api.get("protocol");
        RandomSettings settings = new RandomSettings(spec, api, protocol.containsKey("error"));
        settings.codes();
        settings.protocol(protocol);
        spec.sometimes(api, "rateLimits", () -> RandomSpec.map("slow", "2/min", "free", "none"));
        spec.sometimes(api, "tokens", () -> RandomSpec.map("bot", spec.text(), "user", spec.text()));
        spec.sometimes(api, "reference", () -> "https://docs.example.com/{method}");
        spec.sometimes(api, "params", settings::sharedParams);
        settings.defaults();
    }

    private void codes() {
        String code = coded ? "group_code" : "409";
        String known = coded ? "known" : "423";
        spec.sometimes(api, "errors", () -> Map.of("common", Map.of(code, spec.label(code))));
        spec.sometimes(api, "errorTexts", () -> Map.of(known, spec.label(known)));
    }

    private void protocol(Map<String, Object> protocol) {
        spec.sometimes(protocol, "objects", () -> spec.oneOf("json", "brackets", "spread"));
        spec.sometimes(protocol, "accept", () -> "application/json, text/plain");
        spec.sometimes(protocol, "contentType", () -> "application/vnd.x+json");
        spec.sometimes(protocol, "acceptsPost", () -> true);
        spec.sometimes(protocol, "messages", () -> "meta.messages");
        spec.sometimes(protocol, "warnings", () -> List.of("meta.warning", "meta.warnings"));
        if (coded) {
            spec.sometimes(protocol, "errorDetails", () -> List.of("needed", "provided"));
            spec.sometimes(protocol, "ok", () -> "fine");
        }
        if (api.containsKey("errors")) {
            spec.sometimes(protocol, "requestErrors", this::requestErrors);
        }
    }

    private Map<String, Object> requestErrors() {
        Map<String, Object> errors = new LinkedHashMap<>();
        Stream.of(RequestError.values())
                .filter(error -> spec.chance(4))
                .forEach(error -> errors.put(error.word(), List.of(coded ? "group_code" : "409")));
        if (errors.isEmpty()) {
            errors.put("wrongVerb", List.of(coded ? "group_code" : "409"));
        }
        return errors;
    }

    private void defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        if (api.get("defaults") instanceof Map<?, ?> auth) {
            defaults.put("auth", auth.get("auth"));
        }
        spec.sometimes(defaults, "verb", () -> spec.oneOf("GET", "PUT"));
        if (api.containsKey("errors")) {
            spec.sometimes(defaults, "errorGroups", () -> List.of("common"));
        }
        if (api.containsKey("tokens")) {
            spec.sometimes(defaults, "tokens", () -> List.of("bot"));
        }
        if (!defaults.isEmpty()) {
            api.put("defaults", defaults);
        }
    }

    private Map<String, Object> sharedParams() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("shared_word", RandomSpec.map("summary", spec.text(), "in", "query"));
        shared.put("shared_object", RandomSpec.map("summary", spec.text(), "fields", spec.fields(1)));
        return shared;
    }
}
