package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faulty specs and the whole text of their findings. {@code -Dcallsheet.rewrite=true} writes today's text into the fixtures:
 * look at the difference before you commit it.
 */
class BadSpecTest {
    @TempDir
    Path folder;

    static List<BadSpec> badSpecs() {
        return BadSpec.in(Path.of("src/test/resources/bad-specs"));
    }

    @ParameterizedTest
    @MethodSource("badSpecs")
    void reportsProblemWithPositionAndHint(BadSpec spec) throws IOException {
        LoadResult result = SpecLoader.load(spec.spread(folder));
        spec.assertRendered(new DiagnosticRenderer(result.lines(), false).render(result.diagnostics()));
    }

    @ParameterizedTest
    @MethodSource("badSpecs")
    void returnsModelUnlessThereAreErrors(BadSpec spec) throws IOException {
        LoadResult result = SpecLoader.load(spec.spread(folder));
        boolean errors = result.diagnostics().stream().map(Diagnostic::severity).anyMatch(Severity.ERROR::equals);
        assertThat(result.model() == null).isEqualTo(errors);
        assertThat(result.hasErrors()).isEqualTo(errors);
        assertThat(result.diagnostics()).isNotEmpty().isSorted();
    }

    @Test
    void diagnosticCodesAreUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .doesNotHaveDuplicates();
    }
}
