package dev.callsheet.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run measures, and how long.
 *
 * @param root the checkout
 * @param pairs how often each process runs, in turn with those that it is compared with
 * @param quick whether to measure as little as possible, to see that everything works
 * @param documents OpenAPI documents that both generators read
 */
public record Settings(Path root, int pairs, boolean quick, List<Path> documents) {
    public Settings {
        documents = List.copyOf(documents);
    }

    /** Returns the folder for what a run writes, but for the page. */
    public Path work() {
        return root.resolve("benchmarks/target/work");
    }

    /** Returns the folder of the Slack spec. */
    public Path spec() {
        return root.resolve("spec/src/main/resources/slack");
    }
}
