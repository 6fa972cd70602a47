package dev.callsheet.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine that a run measures on, as far as it is known. */
final class Machine {
    private static final double KIBIBYTES_A_GIBIBYTE = 1024.0 * 1024;

    private Machine() {}

    /** Returns a sentence about the processors, the memory, the system and Java. */
    static String description() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %s of memory, %s %s, Java %s (%s).",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name\\s*:\\s*(.+)", System.getProperty("os.arch")),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"));
    }

    /** Returns how many threads wanted to run on average in the last minute; NaN if the system does not say. */
    static double load() {
        return Double.parseDouble(first("/proc/loadavg", "^([\\d.]+)", "NaN"));
    }

    private static String memory() {
        double kibibytes = Double.parseDouble(first("/proc/meminfo", "MemTotal:\\s+(\\d+) kB", "NaN"));
        return Double.isNaN(kibibytes)
                ? "unknown size"
                : String.format(Locale.ROOT, "%.0f GiB", kibibytes / KIBIBYTES_A_GIBIBYTE);
    }

    private static String first(String file, String pattern, String fallback) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1) : fallback;
        } catch (IOException noLinux) {
            return fallback;
        }
    }
}
