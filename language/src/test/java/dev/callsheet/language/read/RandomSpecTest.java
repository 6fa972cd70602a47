package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.RandomSpec;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random specs are legal, and between them have every key of the language. */
class RandomSpecTest {
    private static final Set<String> UNUSED = Set.of();

    private static final List<String> SPECS = LongStream.range(0, 300)
            .mapToObj(seed -> RandomSpec.yaml(seed, true))
            .toList();

    @Test
    void randomSpecsAreLegal() {
        for (String spec : SPECS) {
            LoadResult loaded = SpecLoader.load(RandomSpec.source(spec));

            assertThat(loaded.diagnostics())
                    .as(() -> new DiagnosticRenderer(loaded.lines(), false).render(loaded.diagnostics()) + spec)
                    .noneMatch(found -> found.severity() == Severity.ERROR);
        }
    }

    @Test
    void randomSpecsHaveEveryKey() {
        String all = String.join("\n", SPECS);
        Set<String> never = Stream.of(Element.values())
                .flatMap(element -> element.keys().stream())
                .filter(key -> !has(all, key.name()))
                .map(Key::name)
                .collect(Collectors.toSet());

        assertThat(never).isEqualTo(UNUSED);
    }

    @Test
    void randomSpecsHaveEveryWord() {
        String all = String.join("\n", SPECS);
        Set<String> never = Stream.of(Element.values())
                .flatMap(element -> element.keys().stream())
                .flatMap(key -> key.words().stream())
                .map(word -> "\"" + word.word() + "\"")
                .filter(word -> !all.contains(word))
                .collect(Collectors.toSet());

        assertThat(never).isEmpty();
    }

    private static boolean has(String specs, String key) {
        return Pattern.compile("(?m)(^|\")" + Pattern.quote(key) + "\"?: ")
                .matcher(specs)
                .find();
    }
}
