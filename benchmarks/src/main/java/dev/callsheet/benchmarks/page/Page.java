package dev.callsheet.benchmarks.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The page about performance, as a run measured it. */
public final class Page {
    private final double loadBefore = Machine.load();

    /** Starts a page; what it says about the machine is how it is now, before anything is measured. */
    public Page() {}

    /**
     * Returns the page in Markdown.
     *
     * @param rounds how often each process ran
     * @param limits what people wrote about goals that cannot be reached
     */
    public String text(int rounds, List<Section> sections, String limits) {
        StringBuilder page = new StringBuilder(String.format(
                Locale.ROOT,
                """
                # Performance

                Callsheet beside the tools that people use in its place: openapi-generator, which generates Java clients from OpenAPI
                documents, and `slack-api-client`, Slack's own SDK for Java. One run of `benchmarks/run` measured all of it and wrote
                this page; [CONTRIBUTING.md](../CONTRIBUTING.md#measure) says how to run it again.

                - Machine: %s On average %s threads were running when it started.
                - Date: %s.
                - Each process ran %s, after a run that does not count, unless its section says something else.
                - What is compared ran in turn, A B A B, in the same minutes. A figure is the median, with the smallest and the largest
                  in parentheses. A ratio is the median of the ratios of each round. Ratios can be compared between machines,
                  seconds cannot. *CPU* is the time of all processors, in user mode and in the kernel, of the whole process from its
                  start to its end; *peak* is the most memory that it had at a time.

                ## Goals

                """,
                Machine.description(),
                Numbers.text(loadBefore),
                LocalDate.now(ZoneOffset.UTC),
                rounds == 1 ? "once" : rounds + " times"));
        page.append(goals(sections));
        if (!limits.isBlank()) {
            page.append("\n").append(limits.strip()).append("\n");
        }
        for (Section section : sections) {
            page.append("\n## ")
                    .append(section.title())
                    .append("\n\n")
                    .append(section.text().strip())
                    .append("\n");
        }
        return page.toString();
    }

    private static Table goals(List<Section> sections) {
        Table table = new Table("", "goal", "measured", "");
        sections.stream()
                .flatMap(section -> section.goals().stream())
                .forEach(goal -> table.row(
                        goal.what(), goal.limit(), Numbers.text(goal.measured()), goal.met() ? "met" : "**missed**"));
        return table;
    }
}
