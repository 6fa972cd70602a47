package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.value.TextValues;
import dev.callsheet.language.value.ValueSize;
import dev.callsheet.testkit.http.JsonParsing;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** Checks a text in a path, query or form: scalars and enums are sent as they are, anything else as JSON. */
final class TextValueCheck {
    private final TypeIndex types;
    private final Parameter parameter;
    private final String text;

    TextValueCheck(TypeIndex types, Parameter parameter, String text) {
        this.types = types;
        this.parameter = parameter;
        this.text = text;
    }

    /** Returns what is wrong with the text as the value of the parameter, bounds included; empty if nothing is. */
    Optional<String> problem() {
        TypeRef type = parameter.type();
        return types.isText(type)
                ? problem(type).or(() -> ValueSize.problem(parameter.bounds(), type, text))
                : types.anyOf(type).isPresent()
                        ? problem(type)
                        : parsed(value -> JsonValueCheck.problem(types, parameter, value));
    }

    /** Returns what keeps the text from being a value of a type; empty if nothing does. */
    Optional<String> problem(TypeRef type) {
        return types.match(type, new Cases(type));
    }

    private Optional<String> parsed(Function<JsonValue, Optional<String>> check) {
        try {
            return check.apply(JsonText.parse(text));
        } catch (JacksonException e) {
            return Optional.of("must be JSON: " + JsonParsing.reason(e));
        }
    }

    private final class Cases implements TypeIndex.Cases<Optional<String>> {
        private final TypeRef type;

        Cases(TypeRef type) {
            this.type = type;
        }

        @Override
        public Optional<String> scalar(ScalarKind kind) {
            return kind == ScalarKind.JSON ? json() : TextValues.problem(kind, text);
        }

        @Override
        public Optional<String> enumType(EnumType values) {
            return TextValues.problem(values, text);
        }

        @Override
        public Optional<String> list(TypeRef element) {
            return json();
        }

        @Override
        public Optional<String> map(TypeRef value) {
            return json();
        }

        @Override
        public Optional<String> nullable(TypeRef value) {
            return problem(value);
        }

        @Override
        public Optional<String> model(Model model) {
            return json();
        }

        @Override
        public Optional<String> union(Union union) {
            return json();
        }

        /** A variant that is one text is sent as it is, the others as JSON. */
        @Override
        public Optional<String> anyOf(AnyOf union) {
            boolean plain = union.variants().stream()
                    .anyMatch(
                            variant -> types.isText(variant) && problem(variant).isEmpty());
            if (plain) {
                return Optional.empty();
            }
            return types.isText(type) ? Optional.of(union.mismatch()) : json();
        }

        @Override
        public Optional<String> unknown(String name) {
            return Optional.empty();
        }

        private Optional<String> json() {
            return parsed(value -> JsonValueCheck.problem(types, parameter, type, value));
        }
    }
}
