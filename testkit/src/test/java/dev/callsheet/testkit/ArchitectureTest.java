package dev.callsheet.testkit;

import dev.callsheet.language.PackageRules;
import java.util.List;
import java.util.Map;

/** Holds the direction of dependencies between the packages of the testkit, libraries included. */
class ArchitectureTest extends PackageRules {
    private static final String MODEL = "dev.callsheet.language.model";
    private static final String JSON = "dev.callsheet.language.json";

    ArchitectureTest() {
        super(
                "dev.callsheet.testkit",
                Map.of(
                        "exchange", List.of(),
                        "http", List.of("exchange", JSON, "com.sun.net.httpserver..", "tools.jackson.core"),
                        "check",
                                List.of(
                                        "exchange",
                                        "http",
                                        JSON,
                                        MODEL,
                                        "dev.callsheet.language.value",
                                        "dev.callsheet.language.diagnostic",
                                        "tools.jackson.core"),
                        "play", List.of("http", "check", JSON, MODEL, "dev.callsheet.language.value"),
                        "", List.of("exchange", "http", "check", "play", "dev.callsheet.language.."),
                        "junit", List.of("", MODEL, "org.junit.jupiter.api.extension..")));
    }
}
