package dev.callsheet.language;

import java.util.List;
import java.util.Map;

/** Holds the direction of dependencies between the packages of the language, libraries included. */
class ArchitectureTest extends PackageRules {
    ArchitectureTest() {
        super(
                "dev.callsheet.language",
                Map.ofEntries(
                        Map.entry("diagnostic", List.of()),
                        Map.entry("source", List.of("diagnostic", "org.yaml.snakeyaml..")),
                        Map.entry("model", List.of("diagnostic")),
                        Map.entry("read", List.of("diagnostic", "source", "model")),
                        Map.entry("json", List.of("tools.jackson.core..")),
                        Map.entry("value", List.of("model", "json")),
                        Map.entry("check", List.of("diagnostic", "model", "json", "value", "tools.jackson.core")),
                        Map.entry("describe", List.of("diagnostic", "model", "json")),
                        Map.entry("", List.of("diagnostic", "source", "model", "read", "check"))));
    }
}
