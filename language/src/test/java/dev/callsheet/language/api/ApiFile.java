package dev.callsheet.language.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text file that has the listing of a module's API, such as {@code runtime/api/runtime.txt}. */
public final class ApiFile {
    private static final boolean REWRITE = Boolean.getBoolean("callsheet.rewrite");

    private final Path file;
    private final String rewrite;

    /**
     * @param module the folder of the module whose API it is
     * @param tested the folder of the module that tests it
     */
    public ApiFile(String module, String name, String tested) {
        this.file = Path.of("..", module, "api", name + ".txt");
        this.rewrite = "mvn -pl " + tested + " -am test -Dcallsheet.rewrite=true -Dtest='*ApiListingTest'"
                + " -Dsurefire.failIfNoSpecifiedTests=false";
    }

    /** Asserts that the file has a listing; with {@code -Dcallsheet.rewrite=true} writes it instead. */
    public void assertLists(ApiListing listing) throws IOException {
        List<String> now = listing.lines();
        if (REWRITE) {
            Files.createDirectories(file.getParent());
            Files.write(file, now);
        }
        List<String> listed = Files.exists(file) ? Files.readAllLines(file) : List.of();

        assertThat(differences(listed, now))
                .as("The API has changed. If that is intended, run\n  " + rewrite + "\nand commit " + file.subpath(1, 4)
                        + " with the change.")
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
