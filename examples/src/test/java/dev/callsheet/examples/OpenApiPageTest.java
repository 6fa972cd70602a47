package dev.callsheet.examples;

import dev.callsheet.language.JavaExamples;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the page about OpenAPI documents compile. */
class OpenApiPageTest {
    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> examplesCompile() {
        return new JavaExamples(classes, "dev.callsheet.examples.depot.Depot depot").of("../docs/openapi.md");
    }
}
