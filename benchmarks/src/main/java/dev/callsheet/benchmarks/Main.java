package dev.callsheet.benchmarks;

import dev.callsheet.benchmarks.page.Page;
import dev.callsheet.benchmarks.page.Section;
import dev.callsheet.benchmarks.part.GeneratorPart;
import dev.callsheet.benchmarks.part.GrowthPart;
import dev.callsheet.benchmarks.part.JsonPart;
import dev.callsheet.benchmarks.part.ManyCallsPart;
import dev.callsheet.benchmarks.part.OneCallPart;
import dev.callsheet.benchmarks.part.OutputPart;
import dev.callsheet.benchmarks.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code benchmarks/run} starts. */
public final class Main {
    private static final String HELP = """
            benchmarks/run [OPTION...]: measures Callsheet beside its peers, and writes docs/performance.md; if it
            measures less than all, benchmarks/target/performance.md.

              --only PARTS      measure only these parts, with commas between them:
                                PART
              --pairs N         run each process N times, in turn with those that it is compared with (7)
              --quick           measure as little as possible, to see that everything works
              --document FILE   an OpenAPI document that both generators read, in place of those of this checkout; can be repeated
              --output FILE     write another page
              --help            print this text
            """;
    private static final int PAIRS = 7;

    private Main() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Part> parts = parts();
        Path root = Path.of("").toAbsolutePath();
        List<Path> output = new ArrayList<>();
        List<String> wanted = List.copyOf(parts.keySet());
        List<Path> documents = new ArrayList<>();
        int pairs = PAIRS;
        boolean quick = false;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--only" -> wanted = List.of(words.next().split(",", -1));
                case "--pairs" -> pairs = Integer.parseInt(words.next());
                case "--quick" -> quick = true;
                case "--document" -> documents.add(Path.of(words.next()).toAbsolutePath());
                case "--output" -> output.add(Path.of(words.next()).toAbsolutePath());
                case "--help" -> {
                    System.out.print(HELP.replace("PART\n", String.join(", ", parts.keySet()) + "\n"));
                    return;
                }
                default -> throw new IllegalArgumentException(word + " is not an option; see --help");
            }
        }
        if (documents.isEmpty()) {
            documents.add(root.resolve("examples/src/main/openapi/depot.yaml"));
            documents.add(root.resolve("plugin-it/src/it/openapi/src/main/openapi/openapi.yaml"));
        }
        for (String name : wanted) {
            if (!parts.containsKey(name)) {
                throw new IllegalArgumentException(name + " is not one of " + parts.keySet());
            }
        }
        parts.keySet().retainAll(wanted);
        Settings settings = new Settings(root, quick ? 1 : pairs, quick, documents);
        String limits = Files.readString(root.resolve("benchmarks/limits.md")).replaceAll("(?s)<!--.*?-->", "");
        boolean whole = parts.size() == parts().size() && !quick;
        Path page = root.resolve("benchmarks/target/performance.md");
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            System.out.println("measuring: " + part.getKey());
            sections.add(part.getValue().measure(settings));
            // After each part: a failure later does not lose what was measured.
            Files.writeString(page, new Page().text(settings.pairs(), sections, limits));
        }
        if (output.isEmpty() && whole) {
            output.add(root.resolve("docs/performance.md"));
        }
        for (Path file : output) {
            Files.copy(page, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("wrote " + (output.isEmpty() ? page : output.get(0)));
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("generators", new GeneratorPart());
        parts.put("growth", new GrowthPart());
        parts.put("output", new OutputPart());
        parts.put("one-call", new OneCallPart());
        parts.put("many-calls", new ManyCallsPart());
        parts.put("json", new JsonPart());
        return parts;
    }
}
