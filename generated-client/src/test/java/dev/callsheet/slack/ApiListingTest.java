package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every change of the client's public API shows up as a change of one file. */
final class ApiListingTest {
    private static final Path LISTING = Path.of("api", "slack.txt");
    private static final String REWRITE =
            "mvn -pl generated-client -am test -Dcallsheet.api=rewrite -Dtest=ApiListingTest -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void apiMatchesListing() throws IOException {
        ParameterNames names =
                ParameterNames.in(Path.of("src", "main", "java"), Path.of("target", "generated-sources", "callsheet"));
        List<String> now = new ApiListing(Path.of("target", "classes"), names).lines();
        if ("rewrite".equals(System.getProperty("callsheet.api"))) {
            Files.createDirectories(LISTING.getParent());
            Files.write(LISTING, now);
        }

        List<String> listed = Files.exists(LISTING) ? Files.readAllLines(LISTING) : List.of();

        assertThat(differences(listed, now))
                .as("The API of the client has changed. If that is intended, run\n  " + REWRITE
                        + "\nand commit generated-client/api/slack.txt with the change.")
                .isEmpty();
    }

    /** Returns the first lines that only one of the two has, prefixed with their class. */
    private static List<String> differences(List<String> listed, List<String> now) {
        Set<String> before = qualified(listed);
        Set<String> after = qualified(now);
        List<String> differences = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).limit(20).forEach(line -> differences.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).limit(20).forEach(line -> differences.add("+ " + line));
        if (differences.isEmpty() && !listed.equals(now)) {
            differences.add("the order of the lines has changed");
        }
        return differences;
    }

    private static Set<String> qualified(List<String> lines) {
        Set<String> full = new LinkedHashSet<>();
        String packageName = "";
        String type = "";
        for (String line : lines) {
            if (line.startsWith("    ")) {
                full.add(packageName + "." + type + " " + line.strip());
            } else if (line.startsWith("  ")) {
                type = line.replaceFirst("^.*?(?:class|record|enum|interface) ([\\w.]+).*$", "$1");
                full.add(packageName + " " + line.strip());
            } else {
                packageName = line.replace("package ", "");
            }
        }
        return full;
    }
}
