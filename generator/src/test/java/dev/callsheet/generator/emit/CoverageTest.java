package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;

/** Holds that a coverage report of a program does not count the client that was generated into it. */
final class CoverageTest {
    private static final Path CLASSES = Path.of("target", "test-classes");

    @Test
    void coverageLeavesOutGeneratedClasses() throws IOException {
        assertThat(counted("com/example")).isEmpty();
        assertThat(counted("dev/callsheet/generator/emit")).contains("dev/callsheet/generator/emit/CoverageTest");
    }

    /** Returns the names of the classes below a package that a report of JaCoCo counts. */
    private static List<String> counted(String packageName) throws IOException {
        CoverageBuilder coverage = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(new ExecutionDataStore(), coverage);
        try (Stream<Path> files = Files.walk(CLASSES.resolve(packageName))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    analyzer.analyzeClass(in, file.toString());
                }
            }
        }
        return coverage.getClasses().stream()
                .filter(IClassCoverage::containsCode)
                .map(IClassCoverage::getName)
                .toList();
    }
}
