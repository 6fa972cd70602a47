package dev.callsheet.benchmarks.process;

/**
 * What one run of a process took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all processors, in the process and in the kernel for it
 * @param peak the most memory that it had at a time, in MiB; NaN if the system does not say
 */
public record Usage(double wall, double cpu, double peak) {}
