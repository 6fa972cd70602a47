package dev.callsheet.openapi.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.FindingKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a spec has, what is written is read as the same. */
class AnySheetTest {
    private static final Position PLACE = new Position("pets.json", 1, 1);
    private static final List<String> KEYS = List.of(
            "methods",
            "models",
            "enums",
            "params",
            "families",
            "fields",
            "response",
            "values",
            "type",
            "summary",
            "body",
            "errors",
            "auth",
            "failures");
    private static final String[] PIECES = {
        ": ",
        " #",
        " ",
        "  ",
        "\n",
        "\n\n",
        "'",
        "\"",
        "- ",
        "? ",
        "\t",
        "\uD83D\uDE00",
        "\uFEFF",
        "\u0085",
        "\u2028",
        "\u2029",
        "{",
        "}",
        "[",
        "]",
        ",",
        "|",
        ">",
        "~",
        "null",
        "yes",
        "\\",
        "%",
        "@",
        "`",
        "&a",
        "*a",
        "!",
        "<<",
        "=",
        "---",
        "...",
        "\r",
        "\r\n",
        "\0",
        "\u007F",
        "\u202E",
        "\uD800",
        "\uDC00",
        "\uFFFE",
        "\u00A0",
        "word",
        "word word",
        "a",
        ":",
        "#",
        "-",
        "1",
        "x".repeat(150),
        "word ".repeat(200)
    };

    @Property(tries = 1000)
    void writtenSheetIsReadAsSame(@ForAll("files") YamlNode root, @ForAll("texts") String message) {
        SpecFile file = new SpecFile("api.yaml", root);
        Finding finding = new Finding(FindingKind.LEFT_OUT, PLACE, message, "");
        Map<String, String> texts = WrittenSpec.of(List.of(file), List.of(finding), position -> "");
        assertThat(read(texts)).as("%s", texts).containsExactly(shown(root));
    }

    private static List<String> read(Map<String, String> texts) {
        Map<String, byte[]> files = new HashMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Diagnostics diagnostics = new Diagnostics();
        SpecFiles read = SpecSource.ofFiles(files).read(diagnostics);
        assertThat(diagnostics.sorted()).as(() -> String.valueOf(texts)).isEmpty();
        return read.yaml().stream().map(file -> shown(file.root())).toList();
    }

    private static String shown(YamlNode node) {
        StringBuilder out = new StringBuilder();
        if (node instanceof YamlMapping mapping) {
            // The fields of an object are written last.
            mapping.entries().stream()
                    .sorted(Comparator.comparing(entry -> entry.name().equals("fields")))
                    .forEach(entry -> out.append(entry.name()).append("\u2192").append(shown(entry.value())));
            return "{" + out + "}";
        }
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> out.append(shown(item)).append("\u2192"));
            return "[" + out + "]";
        }
        return ((YamlScalar) node).isAbsent() ? "absent" : "<" + ((YamlScalar) node).text() + ">";
    }

    @Provide
    Arbitrary<YamlNode> files() {
        Arbitrary<YamlNode> leaf = Arbitraries.oneOf(
                texts().map(text -> (YamlNode) new YamlScalar(text, false, null, PLACE)),
                Arbitraries.just(new YamlScalar("", true, null, PLACE)));
        Arbitrary<YamlNode> node = Arbitraries.recursive(() -> leaf, AnySheetTest::inside, 0, 4);
        return entries(node, 1).map(entries -> new YamlMapping(entries, PLACE));
    }

    private static Arbitrary<YamlNode> inside(Arbitrary<YamlNode> inner) {
        return Arbitraries.oneOf(
                entries(inner, 0).map(entries -> (YamlNode) new YamlMapping(entries, PLACE)),
                inner.list().ofMaxSize(4).map(items -> (YamlNode) new YamlSequence(items, PLACE)),
                inner);
    }

    private static Arbitrary<List<Entry>> entries(Arbitrary<YamlNode> value, int least) {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of(KEYS), texts().map(text -> text.substring(0, Math.min(500, text.length()))));
        Arbitrary<Entry> entry = Combinators.combine(keys, value)
                .as((key, node) -> new Entry(new YamlScalar(key, false, null, PLACE), node));
        return entry.list()
                .uniqueElements(Entry::name)
                .ofMinSize(least)
                .ofMaxSize(4)
                .map(AnySheetTest::withoutShorthand);
    }

    /** A type or summary alone would be written as a text. */
    private static List<Entry> withoutShorthand(List<Entry> entries) {
        List<Entry> more = new ArrayList<>(entries);
        if (entries.size() == 1
                && List.of("type", "summary").contains(entries.get(0).name())) {
            more.add(new Entry(new YamlScalar("min", false, null, PLACE), new YamlScalar("1", false, null, PLACE)));
        }
        return more;
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces)),
                Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join(" word ", pieces)),
                Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("\nword", pieces)),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of("word ", "x", "# ", ": ", "\n", "\u0001")
                        .map(text -> text.repeat(1000 / text.length())));
    }
}
