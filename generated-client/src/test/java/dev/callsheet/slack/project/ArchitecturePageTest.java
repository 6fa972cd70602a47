package dev.callsheet.slack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that explains the structure names classes: those must exist. */
final class ArchitecturePageTest {
    private static final List<String> MODULES =
            List.of("language", "openapi", "generator", "runtime", "testkit", "maven-plugin");
    private static final Set<String> NOT_CLASSES = Set.of("ThingEmitter", "Authorization", "Integer");

    @Test
    void everyClassThatThePageNamesExists() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "architecture.md"));
        Set<String> classes = ProjectFiles.in(
                        MODULES.stream().map(module -> module + "/src/main").toList(), name -> name.endsWith(".java"))
                .stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named = Pattern.compile("`([A-Z][a-z]\\w+)`")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !NOT_CLASSES.contains(name))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(classes).contains(name));
    }
}
