package dev.callsheet.language.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tabs separate tokens wherever YAML 1.2 allows it, stay in texts, and are rejected as indentation. */
class SeparatingTabsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private static String yaml(String shown) {
        return shown.replace("→", "\t").replace("¶", "\n");
    }

    private Optional<YamlNode> parse(String shown) {
        return YamlParser.parse(new SourceText("a.yaml", yaml(shown)), diagnostics);
    }

    /** Returns a node in flow style, with all texts in brackets. */
    private static String flow(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> flow(entry.key()) + ":" + flow(entry.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().map(SeparatingTabsTest::flow).collect(Collectors.joining(",", "[", "]"))
                : "<" + ((YamlScalar) node).text().replace("\t", "→").replace("\n", "¶") + ">";
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a:→b", "{<a>:<b>}"),
                Arguments.of("a: →  →b→→", "{<a>:<b>}"),
                Arguments.of("a→:→b", "{<a>:<b>}"),
                Arguments.of("\"a\"→:→\"b\"→# c", "{<a>:<b>}"),
                Arguments.of("a: b→# c", "{<a>:<b>}"),
                Arguments.of("a:→# c¶  b: 1", "{<a>:{<b>:<1>}}"),
                Arguments.of("a:→¶  b: 1→¶→¶  →¶  c: 2", "{<a>:{<b>:<1>,<c>:<2>}}"),
                Arguments.of("→# c¶a: b¶→→# d", "{<a>:<b>}"),
                Arguments.of("a: [→b→,→c d→]→", "{<a>:[<b>,<c d>]}"),
                Arguments.of("a:→{→b→:→c→,→d:→e→}→# x", "{<a>:{<b>:<c>,<d>:<e>}}"),
                Arguments.of("a: {¶→b: c,¶→d: [¶→→e¶→]¶}", "{<a>:{<b>:<c>,<d>:[<e>]}}"),
                Arguments.of("a: {\"b\":→\"c\"}", "{<a>:{<b>:<c>}}"),
                Arguments.of("a:¶  -→b¶  -→→\"c\"¶  - →[d]", "{<a>:[<b>,<c>,[<d>]]}"),
                Arguments.of("a:¶  →b", "{<a>:<b>}"),
                Arguments.of("a:¶  →\"b: c\"", "{<a>:<b: c>}"),
                Arguments.of("a: |→¶  x→y¶  →z¶b:→c", "{<a>:<x→y¶→z¶>,<b>:<c>}"),
                Arguments.of("a: >-→# c¶  \"x→y¶¶b:→c", "{<a>:<\"x→y>,<b>:<c>}"),
                Arguments.of("a: |2¶    x→y¶   - →z¶b:→c", "{<a>:<  x→y¶ - →z¶>,<b>:<c>}"),
                Arguments.of("a:¶  - b: |¶      - →x¶    c:→d", "{<a>:[{<b>:<- →x¶>,<c>:<d>}]}"),
                Arguments.of("---→# c¶a:→b", "{<a>:<b>}"),
                Arguments.of("a: x→y", "{<a>:<x→y>}"),
                Arguments.of("a: \"x→y\"", "{<a>:<x→y>}"),
                Arguments.of("a: it's→[ok]→\"x\"", "{<a>:<it's→[ok]→\"x\">}"),
                Arguments.of("a: x#y→z", "{<a>:<x#y→z>}"),
                Arguments.of("a: 'x→''y→'", "{<a>:<x→'y→>}"),
                Arguments.of("a: \"x\\\\\"→# c", "{<a>:<x\\>}"),
                Arguments.of("a:→https://x/y→?→z", "{<a>:<https://x/y→?→z>}"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTabsThatSeparate(String text, String read) {
        Optional<YamlNode> root = parse(text);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(flow(root.orElseThrow())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:¶→b: c",
                "a:¶  b: c¶→d: e",
                "→a: b",
                "a:¶→- b",
                "a:¶  - b¶→- c",
                "a:¶  -→b: c",
                "a:¶  -→- c",
                "a:¶  →b: c",
                "a:¶  ?→b: c"
            })
    void rejectsTabsThatIndent(String text) {
        assertThat(parse(text)).isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::message).containsExactly("unexpected tab");
        assertThat(diagnostics.sorted()).extracting(Diagnostic::hint).containsExactly("indent with spaces");
    }

    @Test
    void keepsPositions() {
        YamlMapping root = (YamlMapping) parse("a:→→b¶\"👩\":→c").orElseThrow();
        assertThat(root.entries().get(0).value().position().column()).isEqualTo(5);
        assertThat(root.entries().get(1).value().position().column()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"→", "\"→", "a: \"→", "a: |→", "a: [→", "'→\\", "a: \"\\", "-→", "?→", "→→:→→", "a: |→¶→", "}→]"
            })
    void neverThrowsForBrokenText(String text) {
        parse(text);
        assertThat(SeparatingTabs.toSpaces(yaml(text))).hasSameSizeAs(yaml(text));
    }
}
