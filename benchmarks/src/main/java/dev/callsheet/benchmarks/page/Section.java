package dev.callsheet.benchmarks.page;

import java.util.List;

/** A section of the page: its text in Markdown without the heading, and the goals that it decides. */
public record Section(String title, String text, List<Goal> goals) {
    public Section {
        goals = List.copyOf(goals);
    }
}
