package dev.callsheet.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a command and measures the whole process. A shell waits for it, because {@code times} of POSIX says what a process that has
 * ended took; the peak of the memory is what Linux has in {@code /proc} shortly before the end.
 */
final class MeasuredProcess {
    private static final String SCRIPT =
            "pid=$1 times=$2; shift 2; \"$@\" & echo $! > \"$pid.part\"; mv \"$pid.part\" \"$pid\";"
                    + " wait $!; code=$?; times > \"$times\"; exit $code";
    private static final Pattern MINUTES = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private MeasuredProcess() {}

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException if it fails; the message has the end of what it printed
     */
    static Run run(List<String> command) {
        try {
            Path folder = Files.createTempDirectory("benchmark");
            try {
                return run(command, folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Run run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path pid = folder.resolve("pid");
        Path times = folder.resolve("times");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        List<String> whole = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", pid.toString(), times.toString()));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");

        long start = System.nanoTime();
        Process shell = builder.start();
        long peak = 0;
        while (!shell.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(pid));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (shell.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed with " + shell.exitValue() + ":\n"
                    + end(output) + end(errors));
        }
        double megabytes = peak == 0 ? Double.NaN : peak / 1024.0;
        return new Run(
                new Usage(wall, cpu(Files.readString(times)), megabytes),
                Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Returns the seconds in the second line, which is about the processes that the shell waited for. */
    private static double cpu(String times) {
        Matcher matcher = MINUTES.matcher(times.split("\n", -1)[1]);
        double seconds = 0;
        while (matcher.find()) {
            seconds += 60 * Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(2));
        }
        return seconds;
    }

    private static long peak(Path pidFile) {
        try {
            String pid = Files.readString(pidFile).strip();
            Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc", pid, "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException notYetOrNoMore) {
            return 0;
        }
    }

    private static String end(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 2000));
    }
}
