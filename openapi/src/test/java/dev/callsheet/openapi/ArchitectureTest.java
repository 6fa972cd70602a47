package dev.callsheet.openapi;

import dev.callsheet.language.PackageRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the direction of dependencies between the packages of the importer, libraries included. */
class ArchitectureTest extends PackageRules {
    private static final List<String> LANGUAGE = List.of(
            "dev.callsheet.language.source",
            "dev.callsheet.language.diagnostic",
            "dev.callsheet.language.model",
            "dev.callsheet.language.value");

    ArchitectureTest() {
        super(
                "dev.callsheet.openapi",
                Map.ofEntries(
                        Map.entry("finding", List.of("dev.callsheet.language.diagnostic")),
                        Map.entry("document", with("finding", "org.yaml.snakeyaml..", "tools.jackson.core..")),
                        Map.entry("sheet", with("finding")),
                        Map.entry("name", List.of("dev.callsheet.language.model")),
                        Map.entry("text", List.of("org.commonmark..")),
                        Map.entry("report", with("dev.callsheet.language.json", "document", "finding", "sheet")),
                        Map.entry("write", with("finding", "sheet", "org.yaml.snakeyaml..")),
                        Map.entry("repair", with("dev.callsheet.language", "document", "finding", "sheet")),
                        Map.entry(
                                "schema",
                                with("dev.callsheet.language.json", "document", "finding", "sheet", "name", "text")),
                        Map.entry("paging", with("document", "sheet", "schema")),
                        Map.entry(
                                "operation", with("paging", "document", "finding", "sheet", "name", "text", "schema")),
                        Map.entry(
                                "",
                                with(
                                        "dev.callsheet.language",
                                        "document",
                                        "finding",
                                        "sheet",
                                        "schema",
                                        "operation",
                                        "repair",
                                        "report",
                                        "write"))));
    }

    private static List<String> with(String... more) {
        return Stream.concat(LANGUAGE.stream(), Stream.of(more)).toList();
    }
}
