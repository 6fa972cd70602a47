package dev.callsheet.openapi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Position PLACE = new Position("pets.json", 1, 1);
    private static final String LONG = "word ".repeat(5_000);

    private final Findings findings = new Findings();

    @Test
    void longTextIsCutBetweenWords() {
        SheetMapping fitted = fit(new SheetMapping(PLACE).put("summary", LONG));
        assertThat(fitted.text("summary").orElseThrow())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("word \u2026");
        assertThat(messages()).containsExactly("a text of more than 20,000 characters is cut");
    }

    @Test
    void longTextWithoutSpacesIsCutBetweenCharacters() {
        SheetMapping fitted = fit(new SheetMapping(PLACE).put("summary", "x" + "\uD83D\uDE00".repeat(15_000)));
        assertThat(fitted.text("summary").orElseThrow())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("\uD83D\uDE00 \u2026");
    }

    @Test
    void valueIsLeftOutRatherThanCut() {
        SheetMapping mapping =
                new SheetMapping(PLACE).put("default", LONG).put("type", LONG).put("values", List.of("a", LONG), PLACE);
        SheetMapping fitted = fit(mapping);
        assertThat(fitted.has("default")).isFalse();
        assertThat(fitted.text("type")).contains("json");
        assertThat(fitted.get("values")).contains(new YamlSequence(List.of(SheetMapping.scalar("a", PLACE)), PLACE));
        assertThat(messages())
                .containsExactly(
                        "a value of more than 20,000 characters is not carried",
                        "a type of too many parts is Json",
                        "a value of more than 20,000 characters is not carried");
    }

    @Test
    void longNameAndDeepObjectAreLeftOut() {
        YamlNode deep = SheetMapping.scalar("leaf", PLACE);
        for (int i = 0; i < 40; i++) {
            deep = new SheetMapping(PLACE).put("in", deep, PLACE).build();
        }
        SheetMapping fitted = fit(new SheetMapping(PLACE)
                .put("k".repeat(501), "gone")
                .put("k".repeat(500), "there")
                .put("deep", deep, PLACE));
        assertThat(fitted.has("k".repeat(501))).isFalse();
        assertThat(fitted.has("k".repeat(500))).isTrue();
        assertThat(depth(fitted.build())).isEqualTo(30);
    }

    private static int depth(YamlNode node) {
        return node instanceof YamlScalar
                ? 0
                : 1
                        + ((YamlMapping) node)
                                .entries().stream()
                                        .mapToInt(entry -> depth(entry.value()))
                                        .max()
                                        .orElse(0);
    }

    private SheetMapping fit(SheetMapping mapping) {
        List<SpecFile> files = new Fit(findings).of(List.of(new SpecFile("api.yaml", mapping.build())));
        SheetMapping fitted = new SheetMapping(PLACE);
        ((YamlMapping) files.get(0).root()).entries().forEach(fitted::put);
        return fitted;
    }

    private List<String> messages() {
        return findings.all().stream().map(Finding::message).toList();
    }
}
