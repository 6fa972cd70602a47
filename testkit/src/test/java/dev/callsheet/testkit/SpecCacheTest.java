package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spec is read once a JVM, and again if a file of it changes. */
class SpecCacheTest {
    private static final String SPEC = """
            callsheet: 1
            api: pets
            title: Pets
            baseUrl: https://pets.example.com/
            auth: none
            protocol: {encoding: form}
            families: {pets: Pets.}
            methods: {pets.%s: {summary: Does something.}}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsSpecOnce() {
        assertThat(SpecFinder.fromClasspath("slack")).isSameAs(SpecFinder.fromClasspath("slack"));
    }

    @Test
    void readsSpecAgainIfItChanged() throws IOException {
        write(SPEC.formatted("feed"));
        assertThat(SpecFinder.load(folder)).isSameAs(SpecFinder.load(folder));
        SpecFinder.load(folder)
                .methods()
                .forEach(method -> assertThat(method.name()).isEqualTo("pets.feed"));

        write(SPEC.formatted("walk"));

        SpecFinder.load(folder)
                .methods()
                .forEach(method -> assertThat(method.name()).isEqualTo("pets.walk"));
    }

    @Test
    void reportsFaultEachTime() throws IOException {
        write("callsheet: 1\n");
        assertThatIllegalArgumentException().isThrownBy(() -> SpecFinder.load(folder));
        assertThatIllegalArgumentException().isThrownBy(() -> SpecFinder.load(folder));
    }

    private void write(String spec) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), spec);
    }
}
