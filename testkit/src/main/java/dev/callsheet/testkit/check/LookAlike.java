package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.ReceivedValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parameter that a value was probably meant for, as the runtime's {@code LookAlike} does before a call. */
final class LookAlike {
    private LookAlike() {}

    /** Returns what a value looks like that does not match the pattern of its parameter, as the rest of a sentence. */
    static String of(ApiMethod method, Parameter parameter, ReceivedParameters received) {
        String culprit = culprit(parameter, received).orElse(null);
        if (culprit == null) {
            return "";
        }
        List<Parameter> near = method.params().stream()
                .filter(other -> other.bounds().pattern() != null && matches(other, culprit))
                .toList();
        return near.stream()
                .filter(other -> culprit(other, received)
                        .filter(misplaced -> matches(parameter, misplaced))
                        .isPresent())
                .findFirst()
                .map(other -> "; it looks like " + other.name() + ", and " + other.name() + " like " + parameter.name()
                        + ", so they are probably swapped")
                .or(() -> near.stream().findFirst().map(other -> "; it looks like " + other.name()))
                .orElse("");
    }

    /** Returns the text, or the first text of a list, that does not match the pattern of its parameter. */
    private static Optional<String> culprit(Parameter parameter, ReceivedParameters received) {
        ReceivedValue value = received.get(parameter.name());
        return value == null
                ? Optional.empty()
                : texts(parameter, value)
                        .filter(text -> !matches(parameter, text))
                        .findFirst();
    }

    private static Stream<String> texts(Parameter parameter, ReceivedValue value) {
        return value.match(
                text -> ReceivedValueCheck.parts(parameter, text.texts()).stream(),
                json -> strings(json.value()),
                files -> Stream.empty());
    }

    private static Stream<String> strings(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.items().stream().flatMap(LookAlike::strings);
        }
        return value instanceof JsonString string ? Stream.of(string.text()) : Stream.empty();
    }

    private static boolean matches(Parameter parameter, String text) {
        return ValueSize.mismatch(parameter.bounds(), text).isEmpty();
    }
}
