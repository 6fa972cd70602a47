package dev.callsheet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticSpecTest {
    @Test
    void isAValidSpecOfTheWantedSize(@TempDir Path folder) {
        ApiModel api = Specs.api(SyntheticSpec.write(folder.resolve("spec"), 30));

        assertThat(api.methods())
                .hasSize(30)
                .allSatisfy(method -> assertThat(method.params()).hasSize(4));
        assertThat(api.models()).hasSize(3);
    }
}
