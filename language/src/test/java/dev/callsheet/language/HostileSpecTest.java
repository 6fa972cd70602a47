package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a spec consists of, loading it ends in a model or in findings, and they can be shown. */
class HostileSpecTest {
    private static final List<String> GOOD = goodFiles();

    @Property(tries = 200)
    void anyBytesGiveDiagnosticsOrModel(@ForAll byte[] bytes) {
        assertLoads(TestSpec.of("x.yaml", "").and("x.yaml", bytes));
        assertLoads(TestSpec.of("x.yaml", "").and("api.yaml", bytes));
    }

    @Property(tries = 500)
    void anyYamlGivesDiagnosticsOrModel(@ForAll("yaml") String text) {
        assertLoads(TestSpec.of("x.yaml", text));
        assertLoads(TestSpec.of("api.yaml", TestSpec.API + text));
    }

    @Property(tries = 200)
    void damagedSpecGivesDiagnosticsOrModel(@ForAll("dented") List<String> files) {
        TestSpec spec = new TestSpec();
        for (int i = 0; i < files.size(); i++) {
            spec.and(i == 0 ? "api.yaml" : "f" + i + ".yaml", files.get(i));
        }
        assertLoads(spec);
    }

    @Example
    void reportsEscapeThatTheFileCutsOff() {
        assertThat(TestSpec.of("x.yaml", "families:\n  pets: \"\\x").findings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.YAML_SYNTAX);
    }

    /** Pieces of the language and of YAML's own, in any order. */
    @Provide
    Arbitrary<String> yaml() {
        Arbitrary<String> piece = Arbitraries.of(
                "methods:",
                "models:",
                "unions:",
                "enums:",
                "families:",
                "params:",
                "errors:",
                "a.b:",
                "Pet:",
                "fields:",
                "values:",
                "type:",
                "like:",
                "include:",
                "response:",
                "paging:",
                "rules:",
                "scopes:",
                "summary:",
                "variants:",
                "discriminator: k",
                " list<Pet>",
                " [",
                "]",
                " {",
                "}",
                ", ",
                ": ",
                "\n",
                "\n  ",
                "\n    ",
                "\n- ",
                "? ",
                "&a ",
                "*a ",
                "<<: ",
                "!!int ",
                "!<tag:x> ",
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "%TAG ! x:\n",
                "\t",
                "\r",
                "# c\n",
                " #",
                "'",
                "\"",
                "|",
                ">-\n",
                "\\",
                "\u2028",
                "\u0085",
                "\uFEFF",
                "\u0000",
                "\u202E",
                "\uD83D\uDE00",
                "\"\\ud800\"",
                "\"\\U00110000\"",
                "~",
                "''",
                "1e999999999",
                "-",
                "@",
                "`",
                "{method}",
                "*/");
        return piece.list().ofMinSize(1).ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> dented() {
        Arbitrary<Integer> file = Arbitraries.integers().between(0, GOOD.size() - 1);
        Arbitrary<Double> place = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(file, place, yaml(), Arbitraries.integers().between(0, 30))
                .as((index, where, piece, cut) -> {
                    String text = GOOD.get(index);
                    int at = (int) (text.length() * where);
                    String dented = text.substring(0, at)
                            + piece.substring(0, Math.min(piece.length(), 6))
                            + text.substring(Math.min(text.length(), at + cut));
                    return Stream.iterate(0, i -> i < GOOD.size(), i -> i + 1)
                            .map(i -> i == (int) index ? dented : GOOD.get(i))
                            .collect(Collectors.toList());
                });
    }

    private static void assertLoads(TestSpec spec) {
        LoadResult result = spec.load();
        if (result.model() == null) {
            assertThat(result.diagnostics()).isNotEmpty();
        }
        for (Diagnostic finding : result.diagnostics()) {
            assertThat(finding.message()).isNotBlank();
        }
        String rendered = new DiagnosticRenderer(result.lines(), false).render(result.diagnostics());
        assertThat(rendered.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(rendered.getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(rendered);
    }

    private static List<String> goodFiles() {
        Path folder = Path.of("src/test/resources/good-spec");
        try {
            return List.of(
                    Files.readString(folder.resolve("api.yaml")),
                    Files.readString(folder.resolve("methods/pets.yaml")),
                    Files.readString(folder.resolve("models.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
