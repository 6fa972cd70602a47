package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.Settings;
import dev.callsheet.benchmarks.process.Folders;
import dev.callsheet.benchmarks.process.Series;
import dev.callsheet.benchmarks.process.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The command lines of the generators, each as its users start it. */
final class Generators {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String PACKAGE = "com.example.api";

    private final Path work;
    private final Path root;
    private final List<String> launcher;

    private Generators(Path root, Path work, List<String> launcher) {
        this.root = root;
        this.work = work;
        this.launcher = launcher;
    }

    /** Unpacks the distribution, and returns the command lines. */
    static Generators in(Settings settings) {
        Path target = settings.root().resolve("generator/target");
        Path folder = settings.work().resolve("dist");
        Folders.delete(folder);
        Path zip = only(target, "-dist.zip");
        unzip(zip, folder);
        return new Generators(
                settings.root(),
                settings.work(),
                List.of("sh", only(folder, "/bin/callsheet").toString()));
    }

    /** Returns a run of a command with the launcher of the distribution. */
    List<String> launcher(String... arguments) {
        return joined(launcher, List.of(arguments));
    }

    /** Returns a run of a command with Java's own options. */
    List<String> jar(String... arguments) {
        return joined(
                List.of(
                        JAVA,
                        "-jar",
                        root.resolve("generator/target/callsheet.jar").toString()),
                List.of(arguments));
    }

    /** Returns a subject that generates into a folder that does not exist. */
    Subject fresh(String name, List<String> command, String folder) {
        return new Subject(
                name,
                joined(command, List.of("-p", PACKAGE, "-o", output(folder).toString())),
                () -> {
                    Folders.delete(output(folder));
                    Folders.delete(work.resolve("." + folder + ".callsheet"));
                });
    }

    /** Returns a subject that generates into the folder that another one has filled. */
    Subject again(String name, List<String> command, String folder) {
        return Subject.of(
                name,
                joined(command, List.of("-p", PACKAGE, "-o", output(folder).toString())));
    }

    /** Returns openapi-generator, without documentation and tests. */
    Subject openApiGenerator(Path document, String folder) {
        List<String> command = List.of(
                JAVA,
                "-jar",
                root.resolve("benchmarks/target/peers/openapi-generator-cli.jar")
                        .toString(),
                "generate",
                "-i",
                document.toString(),
                "-g",
                "java",
                "--library",
                "native",
                "--global-property",
                "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false",
                // Names as long as ours: they are most of the bytes of a class.
                "--invoker-package",
                PACKAGE,
                "--api-package",
                PACKAGE + ".api",
                "--model-package",
                PACKAGE + ".model",
                "-o",
                output(folder).toString());
        return new Subject("openapi-generator", command, () -> Folders.delete(output(folder)));
    }

    /** Returns the folder that a subject writes to. */
    Path output(String folder) {
        return work.resolve(folder);
    }

    /** Returns the runs of the subject of a name. */
    static Series of(Map<String, Series> series, String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return found;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Path only(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + ending + " in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unzip(Path zip, Path folder) {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
