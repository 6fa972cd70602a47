package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.testkit.http.JsonParsing;
import dev.callsheet.testkit.http.ReceivedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Checks that a received value is of the type of its parameter and within its bounds. */
final class ReceivedValueCheck {
    private final Types types;
    private final TreeCheck trees;

    ReceivedValueCheck(Types types) {
        this.types = types;
        this.trees = new TreeCheck(types);
    }

    /** Returns what is wrong with the value; null if nothing is. */
    @Nullable
    ValueProblem problem(Parameter parameter, ReceivedValue value) {
        Optional<ValueProblem> problem = value.match(
                text -> Optional.ofNullable(texts(parameter, text.texts())),
                json -> Optional.ofNullable(tree(parameter, json.value())),
                files -> Optional.ofNullable(files(parameter, files.files().size())));
        return problem.orElse(null);
    }

    private @Nullable ValueProblem texts(Parameter parameter, List<String> texts) {
        TypeRef type = parameter.type();
        if (parameter.wire() == Wire.REPEAT) {
            return list(parameter, (TypeRef.ListOf) type, texts);
        }
        if (texts.size() > 1) {
            return new ValueProblem("must be sent once, not " + texts.size() + " times", "");
        }
        String text = texts.get(0);
        if (parameter.wire() == Wire.COMMA && type instanceof TypeRef.ListOf list) {
            return list(parameter, list, text.isEmpty() ? List.of() : List.of(text.split(",", -1)));
        }
        return isScalar(type) ? scalar(parameter, text) : json(parameter, text);
    }

    private boolean isScalar(TypeRef type) {
        return types.enumType(type) != null || (type instanceof TypeRef.Scalar && !type.is(ScalarKind.JSON));
    }

    private @Nullable ValueProblem scalar(Parameter parameter, String text) {
        ValueProblem problem = element(parameter.type(), text);
        return problem != null ? problem : sized(parameter, TextCheck.size(parameter.type(), text));
    }

    private @Nullable ValueProblem element(TypeRef type, String text) {
        EnumType enumType = types.enumType(type);
        if (enumType == null && !(type instanceof TypeRef.Scalar scalar && scalar.kind() != ScalarKind.JSON)) {
            return parsed(type, text);
        }
        String problem = enumType != null
                ? TextCheck.problem(enumType, text)
                : TextCheck.problem(((TypeRef.Scalar) type).kind(), text);
        return problem == null ? null : new ValueProblem(problem, "");
    }

    private @Nullable ValueProblem list(Parameter parameter, TypeRef.ListOf list, List<String> texts) {
        for (String text : texts) {
            ValueProblem problem = element(list.element(), text);
            if (problem != null) {
                return new ValueProblem("has an element that " + problem.text(), problem.pointer());
            }
        }
        return sized(parameter, BigDecimal.valueOf(texts.size()));
    }

    private @Nullable ValueProblem json(Parameter parameter, String text) {
        try {
            return tree(parameter, JsonText.parse(text));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    private @Nullable ValueProblem parsed(TypeRef type, String text) {
        try {
            return trees.problem(type, JsonText.parse(text));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    private @Nullable ValueProblem tree(Parameter parameter, JsonValue value) {
        ValueProblem problem = trees.problem(parameter.type(), value);
        return problem != null ? problem : sized(parameter, TreeCheck.size(parameter.type(), value));
    }

    private static @Nullable ValueProblem files(Parameter parameter, int count) {
        if (!parameter.type().innermost().is(ScalarKind.FILE)) {
            return new ValueProblem("must not be a file", "");
        }
        if (parameter.type() instanceof TypeRef.ListOf) {
            return sized(parameter, BigDecimal.valueOf(count));
        }
        return count == 1 ? null : new ValueProblem("must be sent once, not " + count + " times", "");
    }

    private static @Nullable ValueProblem sized(Parameter parameter, @Nullable BigDecimal size) {
        String problem = Sizes.problem(parameter.bounds(), size);
        return problem == null ? null : new ValueProblem(problem, "");
    }

    private static ValueProblem notJson(JacksonException e) {
        return new ValueProblem("must be JSON: " + JsonParsing.reason(e), "");
    }
}
