package dev.callsheet.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    @Test
    void showsLineWithCaretUnderPosition() {
        assertThat(render("  a: b", 6)).isEqualTo("""
                f.yaml:3:6: error[E001] wrong
                    3 |   a: b
                      |      ^
                   hint: right it
                """);
    }

    @Test
    void alignsCaretAfterTabs() {
        assertThat(caretLine("\ta:\tb", 5)).isEqualTo("      |         ^");
        assertThat(sourceLine("\ta:\tb", 5)).isEqualTo("    3 |     a:  b");
    }

    @Test
    void alignsCaretAfterWideAndCombiningCharacters() {
        assertThat(caretLine("表: x", 4)).isEqualTo("      |     ^");
        assertThat(caretLine("😀: x", 5)).isEqualTo("      |     ^");
        assertThat(caretLine("e\u0301: x", 5)).isEqualTo("      |    ^");
    }

    @Test
    void escapesInvisibleAndBidirectionalCharacters() {
        assertThat(sourceLine("a\u202Eb\u200Bc\u001B[31m", 1)).isEqualTo("    3 | a<U+202E>b<U+200B>c<U+001B>[31m");
        assertThat(caretLine("a\u202Eb", 3)).isEqualTo("      |          ^");
    }

    @Test
    void escapesControlCharactersInMessages() {
        Diagnostic diagnostic = new Diagnostic(
                DiagnosticCode.UNKNOWN_KEY, Position.ofFile("a\nb.yaml"), "unknown key `\u001B[2J\nx`", "try\r\u2028");
        assertThat(new DiagnosticRenderer(SourceLines.NONE, false).render(diagnostic))
                .isEqualTo(
                        "a<U+000A>b.yaml: error[E104] unknown key `<U+001B>[2J<U+000A>x`\n   hint: try<U+000D><U+2028>\n");
    }

    @Test
    void cutsLongLinesAroundThePosition() {
        String line = "x".repeat(500) + "!" + "y".repeat(500);
        String shown = sourceLine(line, 501);
        assertThat(shown)
                .hasSizeLessThan(130)
                .contains("xxx!yyy")
                .startsWith("    3 | ...")
                .endsWith("...");
        assertThat(caretLine(line, 501)).hasSize(shown.indexOf('!') + 1).endsWith("^");
    }

    @Test
    void cutsLinesBetweenCharacters() {
        String line = "😀".repeat(100) + "!";
        String shown = sourceLine(line, 201);
        assertThat(shown).contains("😀!").doesNotContain("\uFFFD");
        assertThat(shown.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void marksEndOfLineForPositionBehindIt() {
        assertThat(caretLine("abc", 99)).isEqualTo("      |    ^");
        assertThat(caretLine("", 1)).isEqualTo("      | ^");
    }

    @Test
    void countsErrorsAndWarnings() {
        Diagnostic error = diagnostic(DiagnosticCode.YAML_SYNTAX, 1);
        Diagnostic warning = diagnostic(DiagnosticCode.UNUSED, 1);
        assertThat(DiagnosticRenderer.summary(List.of(error, error, error, warning)))
                .isEqualTo("3 errors, 1 warning");
        assertThat(DiagnosticRenderer.summary(List.of(warning, warning))).isEqualTo("2 warnings");
        assertThat(new DiagnosticRenderer(SourceLines.NONE, false).render(List.of()))
                .isEmpty();
    }

    @Test
    void usesColoursOnRequestOnly() {
        Diagnostic warning = diagnostic(DiagnosticCode.UNUSED, 1);
        assertThat(new DiagnosticRenderer(SourceLines.NONE, true).render(warning))
                .contains("\u001B[1;33mwarning[E116]\u001B[0m");
        assertThat(new DiagnosticRenderer(SourceLines.NONE, false).render(warning))
                .doesNotContain("\u001B");
    }

    private static Diagnostic diagnostic(DiagnosticCode code, int column) {
        return new Diagnostic(code, new Position("f.yaml", 3, column), "wrong", "right it");
    }

    private static String render(String line, int column) {
        return new DiagnosticRenderer(position -> Optional.of(line), false)
                .render(diagnostic(DiagnosticCode.YAML_SYNTAX, column));
    }

    private static String sourceLine(String line, int column) {
        return render(line, column).split("\n")[1];
    }

    private static String caretLine(String line, int column) {
        return render(line, column).split("\n")[2];
    }
}
