package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.value.Constants;
import dev.callsheet.language.value.InnerSizes;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.testkit.http.ReceivedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that a received value is of the type of its parameter and within its bounds. */
final class ReceivedValueCheck {
    private final TypeIndex types;

    ReceivedValueCheck(TypeIndex types) {
        this.types = types;
    }

    /** Returns what is wrong with the value, such as {@code limit must be an integer}; empty if nothing is. */
    Optional<String> problem(Parameter parameter, ReceivedValue value) {
        return value.match(
                        text -> texts(parameter, text.texts()),
                        json -> json(parameter, json.value()),
                        files -> files(parameter, files.files().size()))
                .or(() -> other(parameter, value))
                .map(problem -> parameter.name() + " " + problem);
    }

    /** Returns what is wrong with a value of the right type where only one value is. */
    private static Optional<String> other(Parameter parameter, ReceivedValue value) {
        String constant = parameter.constant();
        boolean same = constant == null
                || value.match(
                        text -> text.texts().equals(List.of(constant)),
                        json -> Constants.is(parameter.type(), constant, json.value()),
                        files -> false);
        return same ? Optional.empty() : Optional.of("must be " + constant);
    }

    private Optional<String> texts(Parameter parameter, List<String> texts) {
        Wire wire = parameter.wire();
        if (wire == null) {
            return single(parameter, texts);
        }
        return switch (wire) {
            case REPEAT -> elements(parameter, texts);
            case COMMA, PIPE, SPACE -> once(texts.size()).or(() -> elements(parameter, parts(parameter, texts)));
            case JSON, BRACKETS, SPREAD -> single(parameter, texts);
        };
    }

    private Optional<String> single(Parameter parameter, List<String> texts) {
        return once(texts.size()).or(() -> new TextValueCheck(types, parameter, texts.get(0)).problem());
    }

    private Optional<String> elements(Parameter parameter, List<String> texts) {
        TypeRef element = parameter.type().innermost();
        return texts.stream()
                .flatMap(text -> new TextValueCheck(types, parameter, text)
                                .problem(element)
                                .or(() -> ValueSize.mismatch(parameter.bounds(), text))
                                .or(() -> InnerSizes.ofElement(parameter.bounds(), text))
                                .stream())
                .findFirst()
                .map(problem -> "has an element that " + problem)
                .or(() -> ValueSize.problem(parameter.bounds(), BigDecimal.valueOf(texts.size())));
    }

    private Optional<String> json(Parameter parameter, JsonValue value) {
        return JsonValueCheck.problem(types, parameter, value);
    }

    private static Optional<String> files(Parameter parameter, int count) {
        if (!parameter.type().innermost().is(ScalarKind.FILE)) {
            return Optional.of("must not be a file");
        }
        return parameter.type().is(ScalarKind.FILE)
                ? once(count)
                : ValueSize.problem(parameter.bounds(), BigDecimal.valueOf(count));
    }

    private static Optional<String> once(int count) {
        return count == 1 ? Optional.empty() : Optional.of("must be sent once, not " + count + " times");
    }

    /** Returns the texts of a string or, of a list whose elements are sent as they are, of each element. */
    static List<String> parts(Parameter parameter, List<String> texts) {
        Wire wire = parameter.wire();
        if (wire == null) {
            return texts;
        }
        return switch (wire) {
            case REPEAT -> texts;
            case COMMA, PIPE, SPACE ->
                texts.stream()
                        .flatMap(text -> split(text, wire.separator().orElseThrow()).stream())
                        .toList();
            case JSON, BRACKETS, SPREAD -> List.of();
        };
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(Pattern.quote(separator), -1));
    }
}
