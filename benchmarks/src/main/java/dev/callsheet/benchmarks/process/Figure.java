package dev.callsheet.benchmarks.process;

import java.util.function.ToDoubleFunction;

/** One of the figures of a run. */
public enum Figure implements ToDoubleFunction<Usage> {
    /** Seconds from start to end. */
    WALL {
        @Override
        public double applyAsDouble(Usage usage) {
            return usage.wall();
        }
    },
    /** Seconds of all processors. */
    CPU {
        @Override
        public double applyAsDouble(Usage usage) {
            return usage.cpu();
        }
    },
    /** The most memory at a time, in MiB. */
    PEAK {
        @Override
        public double applyAsDouble(Usage usage) {
            return usage.peak();
        }
    }
}
