package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.JsonReader;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that the language and the runtime each have, because neither may depend on the other. Only tests here see both. */
final class SharedRulesTest {
    @ParameterizedTest
    @EnumSource(HttpVerb.class)
    void verbReadsAndHasBodyOnBothSides(HttpVerb verb) {
        dev.callsheet.runtime.http.HttpVerb runtime = dev.callsheet.runtime.http.HttpVerb.valueOf(verb.name());

        assertThat(runtime.isSafe()).isEqualTo(verb.isSafe());
        assertThat(runtime.hasBody()).isEqualTo(verb.hasBody());
    }

    @Test
    void verbsAndWireFormsAreTheSameOnBothSides() {
        assertThat(names(dev.callsheet.runtime.http.HttpVerb.values())).containsExactly(names(HttpVerb.values()));
        assertThat(names(dev.callsheet.runtime.endpoint.Wire.values())).containsExactly(names(Wire.values()));
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "é, 1", "🌟, 1", "🌟a, 2", "'', 0", "👩‍🚀, 3"})
    void lengthIsInCodePointsOnBothSides(String text, int length) {
        assertThat(ValueSize.of(new Scalar(ScalarKind.STRING), text)).contains(BigDecimal.valueOf(length));
        assertThat(Values.within(text, "text", length, length)).isEqualTo(text);
        assertThatIllegalArgumentException().isThrownBy(() -> Values.within(text, "text", length + 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Values.within(text, "text", null, length - 1));
    }

    @Test
    void runtimeHasReaderForEachKindOfField() {
        Stream<String> readers = Arrays.stream(JsonReader.class.getFields()).map(Field::getName);
        Stream<String> kinds = Arrays.stream(ScalarKind.values())
                .filter(kind -> kind != ScalarKind.FILE)
                .map(Enum::name);

        assertThat(readers).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }
}
