package dev.callsheet.generator;

import dev.callsheet.language.PackageRules;
import java.util.List;
import java.util.Map;

/** Holds the direction of dependencies between the packages of the generator; the runtime is named, never linked. */
class ArchitectureTest extends PackageRules {
    ArchitectureTest() {
        super(
                "dev.callsheet.generator",
                Map.ofEntries(
                        Map.entry(
                                "naming", List.of("dev.callsheet.language.model", "dev.callsheet.language.diagnostic")),
                        Map.entry("type", List.of("dev.callsheet.language.model", "naming", "com.palantir.javapoet..")),
                        Map.entry(
                                "emit",
                                List.of(
                                        "dev.callsheet.language.model",
                                        "dev.callsheet.language.value",
                                        "naming",
                                        "type",
                                        "com.palantir.javapoet..",
                                        "javax.lang.model..")),
                        Map.entry(
                                "write",
                                List.of(
                                        "dev.callsheet.language.diagnostic",
                                        "dev.callsheet.language.source",
                                        "javax.lang.model..")),
                        Map.entry(
                                "incremental",
                                List.of(
                                        "write",
                                        "dev.callsheet.language",
                                        "dev.callsheet.language.source",
                                        "dev.callsheet.openapi",
                                        "com.palantir.javapoet..",
                                        "org.commonmark..",
                                        "org.yaml..")),
                        Map.entry(
                                "cli",
                                List.of(
                                        "",
                                        "incremental",
                                        "dev.callsheet.language.source",
                                        "dev.callsheet.language.diagnostic",
                                        "dev.callsheet.language.model",
                                        "dev.callsheet.openapi",
                                        "dev.callsheet.openapi.report",
                                        "picocli..")),
                        Map.entry(
                                "",
                                List.of(
                                        "dev.callsheet.language",
                                        "dev.callsheet.language.diagnostic",
                                        "dev.callsheet.language.model",
                                        "dev.callsheet.language.source",
                                        "dev.callsheet.language.describe",
                                        "naming",
                                        "emit",
                                        "incremental",
                                        "write"))));
    }
}
