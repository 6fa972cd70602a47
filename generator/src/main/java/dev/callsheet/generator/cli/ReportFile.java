package dev.callsheet.generator.cli;

import dev.callsheet.openapi.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the report of an import. */
final class ReportFile {
    private ReportFile() {}

    /** @throws UncheckedIOException if the file cannot be written */
    static void write(Path file, Report report) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, report.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
