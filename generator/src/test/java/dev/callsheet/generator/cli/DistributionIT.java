package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.cli.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution and the jar as the build made them; runs after they are packaged. */
@DisabledOnOs(OS.WINDOWS)
final class DistributionIT {
    private static final Path SPEC =
            Path.of("../language/src/test/resources/petshop").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        home = folder.resolve("unpacked");
        URI zip = URI.create("jar:" + built("-dist\\.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            Path root;
            try (Stream<Path> roots = Files.list(files.getPath("/"))) {
                root = roots.reduce((one, other) -> {
                            throw new AssertionError("more than one folder: " + one + ", " + other);
                        })
                        .orElseThrow();
            }
            assertThat(root.getFileName().toString()).startsWith("callsheet-");
            copy(root, home);
        }
    }

    @Test
    void hasLaunchersJarCompletionAndLicence() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(home.relativize(file).toString()));
        }

        assertThat(names)
                .containsExactly(
                        "LICENSE",
                        "NOTICE",
                        "bin/callsheet",
                        "bin/callsheet.cmd",
                        "completion/callsheet.bash",
                        "lib/callsheet.jar");
        assertThat(Files.readString(home.resolve("bin/callsheet"))).doesNotContain("\r");
        assertThat(Files.readString(home.resolve("bin/callsheet.cmd")).replace("\r\n", ""))
                .doesNotContain("\n");
        assertThat(Files.getPosixFilePermissions(home.resolve("lib/callsheet.jar")))
                .contains(PosixFilePermission.OTHERS_READ);
    }

    @Test
    void launcherRunsCommand() throws IOException {
        Ended ended = run(home.resolve("bin/callsheet").toString(), "check", SPEC.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith(" methods, no errors\n");
    }

    @Test
    void completionOffersCommands() throws IOException {
        String script = home.resolve("completion/callsheet.bash").toString();

        assertThat(run("bash", "-c", CompletionTest.PRESS_TAB, "bash", script, "callsheet", "gen"))
                .isEqualTo(new Ended(0, "generate\n", ""));
    }

    @Test
    void jarNamesMainClassForToolsThatResolveDependencies() throws IOException {
        Path jar = built("\\.jar");
        String mainClass;
        try (JarFile file = new JarFile(jar.toFile())) {
            mainClass = file.getManifest().getMainAttributes().getValue("Main-Class");
        }
        String classPath = jar + File.pathSeparator + RuntimeClassPath.dependencies();

        Ended ended = run(JAVA, "-classpath", classPath, mainClass, "check", SPEC.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith(" methods, no errors\n");
    }

    private Ended run(String... command) throws IOException {
        return Processes.run(folder, Map.of("JAVA_HOME", System.getProperty("java.home")), List.of(command));
    }

    private static Path built(String end) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file ->
                            file.getFileName().toString().matches("callsheet-generator-[0-9.]+(-SNAPSHOT)?" + end))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(from)) {
            walked.forEach(all::add);
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each).toString());
            Files.copy(each, target);
            if (Files.isRegularFile(each)) {
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
            }
        }
    }
}
