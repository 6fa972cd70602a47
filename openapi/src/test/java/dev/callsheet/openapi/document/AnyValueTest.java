package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.source.SourceText;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.document.WrittenText.Written;
import dev.callsheet.openapi.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any value, however it is written, is read as the same tree, with each position where the value is in the text. */
class AnyValueTest {
    private static final String FILE = "docs/api.json";

    private final Diagnostics diagnostics = new Diagnostics();
    private final Findings findings = new Findings();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void readsJson(@ForAll("values") Object value, @ForAll long seed) {
        for (Written written : List.of(WrittenText.compact(FILE, value), WrittenText.spaced(FILE, value, seed))) {
            assertReads(written, JsonReader.read(new SourceText(FILE, written.text()), diagnostics, findings));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void readsYaml(@ForAll("values") Object value) {
        for (Written written : List.of(WrittenText.compact(FILE, value), WrittenText.yaml(FILE, value))) {
            assertReads(written, YamlReader.read(new SourceText(FILE, written.text()), diagnostics, findings));
        }
    }

    private void assertReads(Written written, Optional<YamlNode> read) {
        assertThat(diagnostics.sorted()).as(written.text()).isEmpty();
        assertThat(findings.all()).isEmpty();
        assertThat(read).as(written.text()).contains(written.tree());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void pointsAtEachValue(@ForAll("values") Object value) {
        YamlNode tree = WrittenText.compact(FILE, value).tree();
        Pointers pointers = new Pointers(tree);
        assertPoints(tree, "", pointers);
    }

    private static void assertPoints(YamlNode node, String pointer, Pointers pointers) {
        assertThat(pointers.at(node.position())).isEqualTo(pointer);
        Nodes.entries(node).forEach(entry -> {
            String member = pointer + "/" + entry.name().replace("~", "~0").replace("/", "~1");
            assertThat(pointers.at(entry.position())).isEqualTo(member);
            assertPoints(entry.value(), member, pointers);
        });
        List<YamlNode> items = Nodes.items(node);
        for (int i = 0; i < items.size(); i++) {
            assertPoints(items.get(i), pointer + "/" + i, pointers);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void leadsToEachMember(@ForAll("objects") Map<String, Object> value) {
        YamlMapping tree = (YamlMapping) WrittenText.compact(FILE, value).tree();
        tree.entries().forEach(entry -> {
            String pointer = "/" + JsonPointer.escape(entry.name());
            assertThat(JsonPointer.tokens(pointer)).containsExactly(entry.name());
            assertThat(new KeyIndex().value(tree, entry.name())).containsSame(entry.value());
        });
    }

    @Provide
    Arbitrary<Object> values() {
        return values(4);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(keys(), values(1)).ofMaxSize(40);
    }

    private static Arbitrary<Object> values(int levels) {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.of(true, false, "null", "true", "1", "<<", new StringBuilder("null")),
                Arbitraries.of("1.50", "-0", "1e5", "0.1E+3").map(StringBuilder::new));
        if (levels == 0) {
            return leaves;
        }
        Arbitrary<Object> inner = values(levels - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(1, leaves),
                Tuple.of(2, inner.list().ofMaxSize(4).map(list -> list)),
                Tuple.of(2, Arbitraries.maps(keys(), inner).ofMaxSize(12).map(map -> map)));
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.oneOf(texts(), Arbitraries.of("200", "true", "<<", "$ref", "", "/a/{b}", "~1", "a b"));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6),
                Arbitraries.of(
                        "\n",
                        "\r\n",
                        "\t",
                        "\uD83D\uDE00",
                        "\u00E9",
                        "\u4E2D",
                        "#",
                        ": ",
                        "\"",
                        "\\",
                        "\u2028",
                        "\u0085"));
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }
}
