package dev.callsheet.benchmarks.process;

import java.util.List;

/**
 * A command to measure.
 *
 * @param name what tables call it
 * @param prepare what must be done before each run and is not measured
 */
public record Subject(String name, List<String> command, Runnable prepare) {
    public Subject {
        command = List.copyOf(command);
    }

    /** Returns a subject that needs no preparation. */
    public static Subject of(String name, List<String> command) {
        return new Subject(name, command, () -> {});
    }
}
