package dev.callsheet.benchmarks.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. Not thread-safe. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table with the titles of its columns. */
    public Table(String... titles) {
        rows.add(List.of(titles));
        rows.add(Collections.nCopies(titles.length, "---"));
    }

    /** Adds a row. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Returns the table as Markdown, with a line break at its end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }
}
