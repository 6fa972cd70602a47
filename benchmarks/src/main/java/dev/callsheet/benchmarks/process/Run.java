package dev.callsheet.benchmarks.process;

/** One run of a process: what it took, and what it printed to its standard output. */
public record Run(Usage usage, String output) {}
