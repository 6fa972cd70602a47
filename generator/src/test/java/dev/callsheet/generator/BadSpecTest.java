package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.BadSpec;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.OpenApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faulty specs and all that is said about them.
 *
 * <p>{@code -Dcallsheet.rewrite=true} takes what is said now as what is expected, here and in the documentation: look at the
 * difference before you commit it.
 */
class BadSpecTest {
    private static final boolean REWRITE = Boolean.getBoolean("callsheet.rewrite");
    private static final Path DOCUMENT = Path.of("../docs/diagnostics.md");

    @TempDir
    Path folder;

    /** The faulty specs whose findings are made after loading: names, selection, writing; and faulty OpenAPI documents. */
    static List<BadSpec> badSpecs() {
        return BadSpec.in(Path.of("src/test/resources/bad-specs"));
    }

    private static Stream<BadSpec> all() {
        return Stream.concat(
                BadSpec.in(Path.of("../language/src/test/resources/bad-specs")).stream(), badSpecs().stream());
    }

    @ParameterizedTest
    @MethodSource("badSpecs")
    void rendersFindingWithPlaceAndHint(BadSpec spec) throws IOException {
        spec.assertRendered(rendered(spec, folder));
    }

    private static String rendered(BadSpec spec, Path folder) throws IOException {
        GeneratorRequest request = new GeneratorRequest(
                source(spec, folder),
                spec.options("package").findFirst().orElse("com.example"),
                folder.resolve("out"),
                folder.resolve("state"),
                spec.options("include").toList(),
                List.of(),
                false,
                false,
                null);
        return new Generator().generate(request).render(false) + "\n";
    }

    private static SpecSource source(BadSpec spec, Path folder) throws IOException {
        SpecSource spread = spec.spread(folder);
        Optional<String> document = spec.options("openapi").findFirst();
        if (document.isEmpty()) {
            return spread;
        }
        Path file = folder.resolve("spec").resolve(document.get());
        return OpenApi.read(file, document.get(), Generator::nameProblems)
                .spec(spec.options("strict").findFirst().isPresent());
    }

    @Test
    void everyCodeHasBadSpec() {
        Set<String> covered = all().map(BadSpec::code).collect(Collectors.toSet());
        assertThat(codes().map(DiagnosticCode::id))
                .allSatisfy(id -> assertThat(covered).contains(id));
    }

    @Test
    void documentationShowsRealMessageOfEveryCode() throws IOException {
        String document = document();
        if (REWRITE) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).hasContent(document);
    }

    private static Stream<DiagnosticCode> codes() {
        return Arrays.stream(DiagnosticCode.values());
    }

    private String document() throws IOException {
        StringBuilder document = new StringBuilder("""
                # Diagnostics

                If a spec has a problem, Callsheet reports what is wrong, where, and what to do. One run reports the problems of all files. Errors
                stop generation; warnings do not. Codes E0xx are about YAML, E1xx about the language, E2xx about the meaning of the spec, E3xx
                about Java names, E4xx about selection and output, and E6xx about the import of an OpenAPI document.

                The messages below are real: a test makes this page from the specs in `src/test/resources/bad-specs` of `language` and `generator`.
                """);
        for (DiagnosticCode code : codes().toList()) {
            document.append("\n## ")
                    .append(code.id())
                    .append(": ")
                    .append(code.title())
                    .append('\n');
            for (BadSpec example : all().toList()) {
                if (example.code().equals(code.id())) {
                    String rendered = rendered(example, folder.resolve(example.name()));
                    document.append('\n').append(example.about()).append("\n\n```\n");
                    document.append(first(rendered, code)).append("```\n");
                }
            }
        }
        return document.toString();
    }

    /** The first finding of that kind, as it is rendered. */
    private static String first(String rendered, DiagnosticCode code) {
        return Arrays.stream(rendered.split("(?m)^(?=\\S+: (error|warning)\\[|\\d+ (error|warning))"))
                .filter(finding -> finding.contains("[" + code.id() + "]"))
                .findFirst()
                .orElseThrow();
    }
}
