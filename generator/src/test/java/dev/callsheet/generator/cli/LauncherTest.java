package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.cli.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher for sh, installed in a folder with a space and started as a process. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path SPEC =
            Path.of("../language/src/test/resources/petshop").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path launcher;
    private final Map<String, String> variables = new LinkedHashMap<>();

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(folder.resolve("my tools/callsheet-1.0"));
        launcher = Files.copy(
                Path.of("src/main/launcher/callsheet"),
                Files.createDirectory(home.resolve("bin")).resolve("callsheet"));
        executable(launcher);
        jarOfClassPath(Files.createDirectory(home.resolve("lib")).resolve("callsheet.jar"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void endsWithExitCodeOfCommand() throws IOException {
        Ended valid = run("check", SPEC.toString());
        assertThat(valid.err()).isEmpty();
        assertThat(valid.out()).matches("\\d+ methods, no errors\\R");
        assertThat(valid.code()).isZero();

        Files.writeString(Files.createDirectory(folder.resolve("bad")).resolve("api.yaml"), "callsheet: 1\n");
        assertThat(run("check", "bad").code()).isEqualTo(Main.SPEC_ERROR);
        assertThat(run("check").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void runsThroughSymbolicLinksAndFromItsOwnFolder() throws IOException {
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../my tools/callsheet-1.0/bin/callsheet"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), links.resolve("first"));
        Path bin = Files.createSymbolicLink(folder.resolve("bin"), launcher.getParent());

        assertThat(start(folder, second.toString(), "--version").out()).startsWith("callsheet ");
        assertThat(start(links, "./first", "--version").out()).startsWith("callsheet ");
        assertThat(start(folder, bin.resolve("callsheet").toString(), "--version")
                        .out())
                .startsWith("callsheet ");
        assertThat(start(launcher.getParent(), "sh", "callsheet", "--version").out())
                .startsWith("callsheet ");
    }

    @Test
    void passesArgumentsAndExitCodeUnchanged() throws IOException {
        java("21.0.2", "for each; do printf '[%s]\\n' \"$each\"; done; exit 7");

        Ended ended =
                run("generate", "users.*", "a  b", "it's", "\"q\"", "$HOME", "`id`", "", "*", "\\", "-- x", "é\n");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .isEqualTo(Stream.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xms24m",
                                "-jar",
                                launcher.getParent() + "/../lib/callsheet.jar",
                                "generate",
                                "users.*",
                                "a  b",
                                "it's",
                                "\"q\"",
                                "$HOME",
                                "`id`",
                                "",
                                "*",
                                "\\",
                                "-- x",
                                "é\n")
                        .map(each -> "[" + each + "]\n")
                        .collect(Collectors.joining()));
        assertThat(ended.code()).isEqualTo(7);
    }

    @Test
    void ownOptionsForJavaReplaceThoseOfLauncher() throws IOException {
        java("21.0.2", "echo \"$1|$2|$3\"");
        variables.put("CALLSHEET_JAVA_OPTS", "-Xmx4g  -Dpattern=*");

        assertThat(run("check").out()).isEqualTo("-Xmx4g|-Dpattern=*|-jar\n");
    }

    @Test
    void findsJavaOnPath() throws IOException {
        Path home = java("21.0.2", "echo ran");
        variables.put("JAVA_HOME", "");
        variables.put("PATH", home.resolve("bin") + File.pathSeparator + System.getenv("PATH"));

        assertThat(run("check").out()).isEqualTo("ran\n");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        variables.put("JAVA_HOME", "");
        variables.put("PATH", folder.toString());

        assertThat(run("check"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "callsheet: Java was not found. Install Java 17 or newer, or set JAVA_HOME to its folder.\n"));
    }

    @Test
    void saysThatJavaHomeHasNoJava() throws IOException {
        variables.put("JAVA_HOME", "/no such home");

        assertThat(run("check"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "callsheet: JAVA_HOME is /no such home, which has no bin/java."
                                + " Set it to the folder of Java 17 or newer, or unset it.\n"));
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292", "11.0.22", "16"})
    void refusesOlderJava(String version) throws IOException {
        String expected =
                "callsheet: %s/bin/java is Java %s. Install Java 17 or newer, or set JAVA_HOME to its folder.\n";

        Path home = java(version, "echo ran");
        assertThat(run("check")).isEqualTo(new Ended(2, "", expected.formatted(home, version)));

        Files.delete(home.resolve("release"));
        java(home, printsVersion(version));
        assertThat(run("check")).isEqualTo(new Ended(2, "", expected.formatted(home, version)));
    }

    @ParameterizedTest
    @CsvSource({"17", "17.0.15", "25.0.1", "26-ea"})
    void runsNewerJava(String version) throws IOException {
        Path home = java(version, "echo ran");
        assertThat(run("check")).isEqualTo(new Ended(0, "ran\n", ""));

        Files.delete(home.resolve("release"));
        java(home, printsVersion(version));
        assertThat(run("check")).isEqualTo(new Ended(0, "ran\n", ""));
    }

    @Test
    void saysThatJavaDoesNotRun() throws IOException {
        Path home = java("21", "exit 1");
        Files.delete(home.resolve("release"));

        assertThat(run("check").err())
                .isEqualTo("callsheet: " + home
                        + "/bin/java does not run. Install Java 17 or newer, or set JAVA_HOME to its folder.\n");
    }

    private Ended run(String... arguments) throws IOException {
        return start(
                folder,
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Ended start(Path from, String... command) throws IOException {
        return Processes.run(from, variables, List.of(command));
    }

    /** Makes a Java of some version, which runs a script in place of a class, and has JAVA_HOME name it. */
    private Path java(String version, String script) throws IOException {
        Path home = Files.createDirectories(folder.resolve("some jdk"));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Some vendor"
                JAVA_RUNTIME_VERSION="99+1"
                JAVA_VERSION="%s"
                OS_NAME="Linux"
                """.formatted(version));
        java(home, script);
        variables.put("JAVA_HOME", home.toString());
        return home;
    }

    private static void java(Path home, String script) throws IOException {
        executable(Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + script + "\n"));
    }

    private static String printsVersion(String version) {
        return """
                case $1 in
                    -version)
                        echo 'Picked up JAVA_TOOL_OPTIONS: -Dx="1"' >&2
                        echo 'openjdk version "%s" 2021-01-01' >&2
                        echo 'OpenJDK Runtime Environment "x"' >&2 ;;
                    *) echo ran ;;
                esac
                """.formatted(version);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Writes a jar that has nothing but the class path of this test: callsheet.jar is made later in the build. */
    private static void jarOfClassPath(Path jar) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toUri().toString());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", entries));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
