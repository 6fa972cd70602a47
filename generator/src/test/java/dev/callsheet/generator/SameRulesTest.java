package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.JsonReader;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language and the runtime do not link each other, so each has these rules once. What one allows, the other takes. */
class SameRulesTest {
    @Test
    void verbsDoTheSameInLanguageAndRuntime() {
        Stream<String> language =
                Stream.of(HttpVerb.values()).map(verb -> fact(verb.name(), verb.isSafe(), verb.hasBody()));
        Stream<String> runtime = Stream.of(dev.callsheet.runtime.http.HttpVerb.values())
                .map(verb -> fact(verb.name(), verb.isSafe(), verb.hasBody()));
        assertThat(language.toList()).isEqualTo(runtime.toList());
    }

    private static String fact(String name, boolean safe, boolean body) {
        return name + " safe: " + safe + ", body: " + body;
    }

    @Test
    void wireFormsAreTheSameInLanguageAndRuntime() {
        assertThat(Stream.of(Wire.values()).map(Enum::name).toList())
                .isEqualTo(Stream.of(dev.callsheet.runtime.endpoint.Wire.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void runtimeReadsEachKindOfFieldThatLanguageHas() {
        Set<ScalarKind> readAsAnother =
                Set.of(ScalarKind.FILE, ScalarKind.TEXT, ScalarKind.LONG_TEXT, ScalarKind.DECIMAL_TEXT);
        assertThat(Stream.of(JsonReader.class.getFields()).map(Field::getName).toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ScalarKind.values())
                        .filter(kind -> !readAsAnother.contains(kind))
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "e\u0301", "😀", "👩‍👩‍👧", "a😀b", "\ud83d"})
    void textsHaveTheSameLengthInLanguageAndRuntime(String text) {
        int length = ValueSize.length(text);
        assertThatCode(() -> Values.within(text, "text", length, length)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Values.within(text, "text", length + 1, null))
                .hasMessageContaining("and had " + length + ".");
        assertThatThrownBy(() -> Values.within(text, "text", null, length - 1))
                .hasMessageContaining("and had " + length + ".");
    }
}
