package dev.callsheet.slack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a release needs of each module's POM, so that a new module cannot be forgotten until then. */
final class PublishedModulesTest {
    private static final String NOT_PUBLISHED = "<maven.deploy.skip>true</maven.deploy.skip>";

    @Test
    void allHaveNameDescriptionAndModuleName() {
        for (String pom : published()) {
            assertThat(pom).containsPattern("<name>.+</name>").containsPattern("<description>.+</description>");
            if (!pom.contains("<packaging>pom</packaging>")) {
                assertThat(pom).containsPattern("<callsheet.module>dev\\.callsheet\\.[a-z.]+</callsheet.module>");
                assertThat(pom).contains("<artifactId>maven-source-plugin</artifactId>");
            }
        }
    }

    @Test
    void bomHasThemAll() {
        String bom = read("bom/pom.xml");

        for (String pom : published()) {
            if (!pom.contains("<packaging>pom</packaging>")) {
                assertThat(bom.split("<dependencyManagement>")[1])
                        .contains("<artifactId>" + artifactId(pom) + "</artifactId>");
            }
        }
    }

    @Test
    void othersAreKeptFromCentral() {
        for (String pom : modules().filter(pom -> pom.contains(NOT_PUBLISHED)).toList()) {
            assertThat(root()).contains("<excludeArtifact>" + artifactId(pom) + "</excludeArtifact>");
            assertThat(pom).contains("<gpg.skip>true</gpg.skip>", "<cyclonedx.skip>true</cyclonedx.skip>");
        }
    }

    private static List<String> published() {
        List<String> poms =
                modules().filter(pom -> !pom.contains(NOT_PUBLISHED)).toList();
        assertThat(poms).hasSizeGreaterThanOrEqualTo(9);
        return poms;
    }

    private static Stream<String> modules() {
        return all("<module>([^<]+)</module>", root()).map(module -> read(module + "/pom.xml"));
    }

    private static String root() {
        return read("pom.xml");
    }

    /** Returns the artifact that a POM is of: the first after its parent's. */
    private static String artifactId(String pom) {
        return all("</parent>\\s+<artifactId>([^<]+)</artifactId>", pom)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("..", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
