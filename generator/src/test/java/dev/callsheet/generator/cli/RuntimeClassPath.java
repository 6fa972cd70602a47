package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a build tool that resolves callsheet-generator puts on its class path. */
final class RuntimeClassPath {
    private static final Path LIST = Path.of("target/runtime-class-path.txt");

    private RuntimeClassPath() {}

    /** Returns the dependencies of the artifact, without those of our tests, as one class path. */
    static String dependencies() throws IOException {
        assertThat(LIST).as("Maven writes it: mvn process-test-classes").exists();
        return Files.readString(LIST).strip();
    }
}
