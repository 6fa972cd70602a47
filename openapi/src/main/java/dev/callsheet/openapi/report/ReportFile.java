package dev.callsheet.openapi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the report of an import. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a report as JSON, unless the file has it already.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path file, Report report) {
        byte[] json = report.json().getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), json)) {
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
