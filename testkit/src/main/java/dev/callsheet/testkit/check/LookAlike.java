package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.testkit.http.ReceivedValue;
import java.util.Optional;

/** Finds the parameter that a value was probably meant for: strings next to each other are easily swapped. */
final class LookAlike {
    private LookAlike() {}

    /** Returns what a value looks like that does not match the pattern of its parameter, as the rest of a sentence. */
    static String of(ApiMethod method, Parameter parameter, ReceivedValue value) {
        Optional<String> text = value.match(
                texts -> texts.texts().stream().findFirst(),
                json -> json.value() instanceof JsonString string ? Optional.of(string.text()) : Optional.empty(),
                files -> Optional.empty());
        return text.filter(given -> !matches(parameter, given))
                .flatMap(given -> method.params().stream()
                        .filter(other ->
                                !other.equals(parameter) && other.bounds().pattern() != null)
                        .filter(other -> matches(other, given))
                        .findFirst())
                .map(other -> "; it looks like " + other.name())
                .orElse("");
    }

    private static boolean matches(Parameter parameter, String text) {
        return ValueSize.mismatch(parameter.bounds(), text).isEmpty();
    }
}
