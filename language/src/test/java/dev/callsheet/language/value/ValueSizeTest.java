package dev.callsheet.language.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ValueSizeTest {
    private static final Bounds AT_MOST_ONE = new Bounds(null, BigDecimal.ONE, null);

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThat(ValueSize.of(new Scalar(ScalarKind.STRING), "\uD83D\uDE00"))
                .hasValueSatisfying(
                        size -> assertThat(ValueSize.problem(AT_MOST_ONE, size)).isEmpty());
    }

    @Test
    void rejectsLineBreakBeforeDollarAtEndOfPattern() {
        assertThat(ValueSize.mismatch(new Bounds(null, null, "^a$"), "a\n")).contains("must match ^a$");
        assertThat(ValueSize.mismatch(new Bounds(null, null, "^a$"), "a")).isEmpty();
        assertThat(ValueSize.mismatch(new Bounds(null, null, "^a"), "a\n")).isEmpty();
        assertThat(ValueSize.mismatch(new Bounds(null, null, "^a\\$"), "a$\n")).isEmpty();
        assertThat(ValueSize.mismatch(new Bounds(null, null, "^a\\\\$"), "a\\\n"))
                .isPresent();
        assertThat(ValueSize.mismatch(new Bounds(null, null, "$"), "\n")).isEmpty();
    }

    @Test
    void rejectsTwoCharactersIfOneIsAllowed() {
        assertThat(ValueSize.of(new Scalar(ScalarKind.STRING), "ab"))
                .hasValueSatisfying(
                        size -> assertThat(ValueSize.problem(AT_MOST_ONE, size)).contains("must be at most 1, not 2"));
    }
}
