package dev.callsheet.maven;

import static dev.callsheet.maven.Compatibility.COMPATIBLE;
import static dev.callsheet.maven.Compatibility.TOO_NEW;
import static dev.callsheet.maven.Compatibility.TOO_OLD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "1.2.3, 1.2.0",
        "1.2.3, 1.2.9",
        "1.2.3, 1.3.0",
        "1.2.3, 1.10.0",
        "1.2.3, 1.2.0-SNAPSHOT",
        "1.2.3, 1.2.0-20260102.030405-6",
        "1.2.3-SNAPSHOT, 1.2.0",
        "1.2.0-rc-1, 1.2.0-rc-1",
        "1.2.0-rc-1, 1.2.0",
        "0.1.0-SNAPSHOT, 0.1.0-SNAPSHOT",
        "0.1.4, 0.1.0",
        "0.1.0, 0.1.9"
    })
    void runtimeOfPluginsMinorVersionOrNewerFits(String plugin, String runtime) {
        assertThat(Compatibility.of(plugin, runtime)).isEqualTo(COMPATIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.1.9",
        "1.2.3, 0.9.0",
        "1.2.3, 1.2.0-rc-1",
        "1.2.0-rc-2, 1.2.0-rc-1",
        "1.10.0, 1.9.0",
        "2.0.0, 1.9.0",
        "2.0.0-SNAPSHOT, 1.9.0",
        "0.2.0, 0.1.9"
    })
    void runtimeBelowPluginsMinorVersionIsTooOld(String plugin, String runtime) {
        assertThat(Compatibility.of(plugin, runtime)).isEqualTo(TOO_OLD);
    }

    @ParameterizedTest
    @CsvSource({"1.2.3, 2.0.0", "1.2.3, 2.0.0-SNAPSHOT", "1.2.3, 2", "0.1.0, 0.2.0", "0.9.0, 1.0.0", "1.9.0, 10.0.0"})
    void runtimeOfNextMajorVersionIsTooNew(String plugin, String runtime) {
        assertThat(Compatibility.of(plugin, runtime)).isEqualTo(TOO_NEW);
    }

    /** Such versions have no order; the compiler finds what is missing. */
    @ParameterizedTest
    @CsvSource({"main-SNAPSHOT, 1.2.3", "1.2.3, main-SNAPSHOT", "local, local"})
    void versionsWithoutNumbersAreNotCompared(String plugin, String runtime) {
        assertThat(Compatibility.of(plugin, runtime)).isEqualTo(COMPATIBLE);
    }
}
