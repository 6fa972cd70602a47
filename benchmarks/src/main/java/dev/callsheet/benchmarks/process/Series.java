package dev.callsheet.benchmarks.process;

import java.util.List;

/** The runs of one subject, a run for each round. */
public record Series(Subject subject, List<Run> runs) {
    public Series {
        runs = List.copyOf(runs);
    }

    /** Returns the spread of a figure. */
    public Spread spread(Figure figure) {
        return Spread.of(runs.stream().map(Run::usage).mapToDouble(figure));
    }

    /** Returns the median of a figure. */
    public double median(Figure figure) {
        return spread(figure).median();
    }

    /** Returns the spread of the ratios of a figure to that of another subject, round by round. */
    public Spread ratio(Figure figure, Series other) {
        return Spread.ofRatios(values(figure), other.values(figure));
    }

    private double[] values(Figure figure) {
        return runs.stream().map(Run::usage).mapToDouble(figure).toArray();
    }
}
