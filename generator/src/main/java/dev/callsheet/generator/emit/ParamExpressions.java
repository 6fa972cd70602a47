package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.generator.type.ValueFormats;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.value.Expression;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The descriptions of parameters and of the fields of sent models. */
final class ParamExpressions {
    private static final Pattern BETWEEN_ELEMENTS = Pattern.compile("[\\[\\]\",\\s]+");

    private ParamExpressions() {}

    static CodeBlock of(ApiMethod method, Parameter parameter) {
        CodeBlock.Builder param = start(
                parameter.name(),
                parameter.required(),
                parameter.type(),
                parameter.constant(),
                parameter.bounds(),
                parameter.example());
        if (parameter.location() != Location.usual(method.verb(), method.path(), parameter.name())) {
            param.add(".in($T.$L)", RuntimeTypes.LOCATION, parameter.location().name());
        }
        if (!parameter.wireName().equals(parameter.name())) {
            param.add(".as($L)", Literals.string(parameter.wireName()));
        }
        if (parameter.contentType() != null) {
            param.add(".contentType($L)", Literals.string(parameter.contentType()));
        }
        if (parameter.type().is(ScalarKind.TEXT)) {
            param.add(".text()");
        }
        if (method.isIdempotencyKey(parameter)) {
            param.add(".idempotencyKey()");
        }
        if (parameter.wire() != null && isText(method, parameter)) {
            param.add(".wire($T.$L)", RuntimeTypes.WIRE, parameter.wire().name());
        }
        return end(param, parameter.type(), parameter.secret());
    }

    /** Returns whether a value is sent as text: a list in a JSON body is a list, whatever its wire. */
    private static boolean isText(ApiMethod method, Parameter parameter) {
        return switch (parameter.location()) {
            case PATH, QUERY, HEADER, COOKIE -> true;
            case BODY, WHOLE_BODY -> method.encoding() != Encoding.JSON;
        };
    }

    static CodeBlock of(Field field) {
        CodeBlock.Builder param =
                start(field.name(), field.required(), field.type(), field.constant(), field.bounds(), null);
        if (field.always()) {
            param.add(".always()");
        }
        if (!field.isSent()) {
            param.add(".readOnly()");
        }
        return end(param, field.type(), field.secret());
    }

    private static CodeBlock.Builder start(
            String name,
            boolean required,
            TypeRef type,
            @Nullable String constant,
            Bounds bounds,
            @Nullable String example) {
        String kind = constant != null ? "constant" : required ? "required" : "optional";
        CodeBlock.Builder param = CodeBlock.builder().add("$T.$L($L", RuntimeTypes.PARAM, kind, Literals.string(name));
        if (constant != null) {
            param.add(", $L", Literals.constant(type, constant));
        }
        param.add(")");
        if (bounds.min() != null) {
            param.add(".min($L)", Literals.bound(bounds.min()));
        }
        if (bounds.max() != null) {
            param.add(".max($L)", Literals.bound(bounds.max()));
        }
        bounds.maxOf()
                .forEach(max -> param.add(".maxOf($L, $L)", Literals.string(max.field()), Literals.bound(max.max())));
        if (bounds.pattern() != null) {
            param.add(".pattern($L)", Literals.strings(pattern(bounds.pattern(), type, example)));
        }
        return param;
    }

    /** Returns a pattern and, if there is one, a text that it matches: the example, or the first of a list. */
    private static List<String> pattern(String pattern, TypeRef type, @Nullable String example) {
        String text = example == null ? "" : example;
        boolean isList = type.withoutNull() instanceof TypeRef.ListOf;
        return (isList ? BETWEEN_ELEMENTS.splitAsStream(text) : Stream.of(text))
                .filter(each -> !each.isEmpty() && Expression.matches(pattern, each))
                .findFirst()
                .map(each -> List.of(pattern, each))
                .orElse(List.of(pattern));
    }

    private static CodeBlock end(CodeBlock.Builder param, TypeRef type, boolean secret) {
        ValueFormats.of(type).ifPresent(format -> param.add(".format($T.$L)", RuntimeTypes.VALUE_FORMAT, format));
        if (type.isNullable()) {
            param.add(".nullable()");
        }
        if (type.hasNullElements()) {
            param.add(".nullElements()");
        }
        if (secret) {
            param.add(".secret()");
        }
        return param.build();
    }
}
