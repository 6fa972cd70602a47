package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.page.Section;

/** Measures one thing. */
public interface Part {
    /** Measures, which takes minutes, and returns what the page says about it. */
    Section measure(Settings settings);
}
