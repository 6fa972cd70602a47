package dev.callsheet.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<String> KEYS = List.of("summary", "required", "rateLimit", "max", "min");

    @Test
    void findsNearestName() {
        assertThat(Words.nearest("requird", KEYS)).contains("required");
        assertThat(Words.nearest("sumary", KEYS)).contains("summary");
        assertThat(Words.nearest("ratelimit", KEYS)).contains("rateLimit");
        assertThat(Words.nearest("mxa", KEYS)).contains("max");
    }

    @Test
    void findsNoNameIfNoneIsNear() {
        assertThat(Words.nearest("colour", KEYS)).isEmpty();
        assertThat(Words.nearest("x".repeat(10_000), List.of("x".repeat(10_001))))
                .isEmpty();
        assertThat(Words.nearest("a", List.of())).isEmpty();
    }

    @Test
    void listsNames() {
        assertThat(Words.anyOf(List.of("a"))).isEqualTo("`a`");
        assertThat(Words.anyOf(List.of("a", "b", "c"))).isEqualTo("`a`, `b` or `c`");
        assertThat(Words.some(List.of("a", "b"), "key")).isEqualTo("2 keys: `a`, `b`");
        assertThat(Words.some(List.of("a", "b", "c", "d", "e", "f"), "key"))
                .isEqualTo("6 keys: `a`, `b`, `c`, `d`, `e`, ...");
    }

    @Test
    void quotesLongAndEmptyNames() {
        assertThat(Words.quote("x".repeat(100))).isEqualTo("`" + "x".repeat(60) + "...`");
        assertThat(Words.quote("")).isEqualTo("''");
    }
}
