package dev.callsheet.testkit;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether what came for a parameter is a value of its type, within its bounds. */
final class ValueCheck {
    private final Types types;
    private final TreeCheck trees;

    ValueCheck(Types types) {
        this.types = types;
        this.trees = new TreeCheck(types);
    }

    /** What is wrong; null where nothing is. */
    @Nullable
    Problem problem(Parameter parameter, Argument argument) {
        TypeRef type = parameter.type();
        if (argument instanceof Argument.Tree tree) {
            return tree(parameter, tree.value());
        }
        if (argument instanceof Argument.Files files) {
            return files(parameter, files.files().size());
        }
        List<String> texts = argument.texts();
        if (parameter.wire() == Wire.REPEAT) {
            return list(parameter, (TypeRef.ListOf) type, texts);
        }
        if (texts.size() > 1) {
            return new Problem("came " + texts.size() + " times", "");
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

    private @Nullable Problem scalar(Parameter parameter, String text) {
        Problem problem = element(parameter.type(), text);
        return problem != null ? problem : sized(parameter, TextCheck.size(parameter.type(), text));
    }

    private @Nullable Problem element(TypeRef type, String text) {
        EnumType enumType = types.enumType(type);
        if (enumType == null && !(type instanceof TypeRef.Scalar scalar && scalar.kind() != ScalarKind.JSON)) {
            return parsed(type, text);
        }
        String problem = enumType != null
                ? TextCheck.problem(enumType, text)
                : TextCheck.problem(((TypeRef.Scalar) type).kind(), text);
        return problem == null ? null : new Problem(problem, "");
    }

    private @Nullable Problem list(Parameter parameter, TypeRef.ListOf list, List<String> texts) {
        for (String text : texts) {
            Problem problem = element(list.element(), text);
            if (problem != null) {
                return new Problem("has an element that " + problem.text(), problem.pointer());
            }
        }
        return sized(parameter, BigDecimal.valueOf(texts.size()));
    }

    private @Nullable Problem json(Parameter parameter, String text) {
        try {
            return tree(parameter, JsonText.parse(text));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    private @Nullable Problem parsed(TypeRef type, String text) {
        try {
            return trees.problem(type, JsonText.parse(text));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    private @Nullable Problem tree(Parameter parameter, JsonNode value) {
        Problem problem = trees.problem(parameter.type(), value);
        return problem != null ? problem : sized(parameter, TreeCheck.size(parameter.type(), value));
    }

    private static @Nullable Problem files(Parameter parameter, int count) {
        if (!parameter.type().innermost().is(ScalarKind.FILE)) {
            return new Problem("must not be a file", "");
        }
        if (parameter.type() instanceof TypeRef.ListOf) {
            return sized(parameter, BigDecimal.valueOf(count));
        }
        return count == 1 ? null : new Problem("came " + count + " times", "");
    }

    private static @Nullable Problem sized(Parameter parameter, @Nullable BigDecimal size) {
        String problem = Sizes.problem(parameter.bounds(), size);
        return problem == null ? null : new Problem(problem, "");
    }

    private static Problem notJson(JacksonException e) {
        return new Problem("must be JSON: " + JsonText.reason(e), "");
    }
}
