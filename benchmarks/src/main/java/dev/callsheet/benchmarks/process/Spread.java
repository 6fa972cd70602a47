package dev.callsheet.benchmarks.process;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The smallest, the median and the largest of several values. */
public record Spread(double min, double median, double max) {
    /** Returns the spread of values, of which there must be one. */
    public static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** Returns the spread of the quotients of values that were measured in the same rounds. */
    public static Spread ofRatios(double[] values, double[] others) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / others[i]);
        return of(Arrays.stream(ratios));
    }
}
