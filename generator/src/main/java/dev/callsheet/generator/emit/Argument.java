package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of a method as generated code has it.
 *
 * @param parameter the parameter in the spec
 * @param member its Java names
 * @param boxed its type, boxed if Java has a primitive one
 * @param accepted the type of an argument, boxed: a list of the variants of a union is also a list of one variant
 * @param index its place in the endpoint's list
 */
record Argument(Parameter parameter, Member member, TypeName boxed, TypeName accepted, int index) {

    /**
     * Returns a method's arguments in the endpoint's order: required ones first, each group in spec order. Constants, which come
     * last in the endpoint, are no arguments.
     */
    static List<Argument> of(EmitContext context, ApiMethod method) {
        JavaClass request = context.names().method(method.name()).request();
        List<Argument> arguments = new ArrayList<>();
        Stream.concat(
                        method.params().stream().filter(Parameter::required),
                        method.params().stream()
                                .filter(parameter -> !parameter.required() && parameter.constant() == null))
                .forEach(parameter -> {
                    Member member = context.names().member(request, parameter.name());
                    TypeName type = context.types().of(parameter.type(), member);
                    TypeName accepted = context.accepted(parameter.type(), type);
                    arguments.add(new Argument(parameter, member, type, accepted, arguments.size()));
                });
        return arguments;
    }

    static List<Argument> required(List<Argument> arguments) {
        return arguments.stream().filter(Argument::isRequired).toList();
    }

    static List<Argument> optional(List<Argument> arguments) {
        return arguments.stream().filter(argument -> !argument.isRequired()).toList();
    }

    /** Returns the names as arguments of a call. */
    static CodeBlock names(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> CodeBlock.of("$N", argument.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** Returns a name for a variable that none of the arguments has. */
    static String free(List<Argument> arguments, String wanted) {
        boolean taken = arguments.stream().anyMatch(argument -> argument.name().equals(wanted));
        return taken ? free(arguments, wanted + "_") : wanted;
    }

    boolean isRequired() {
        return parameter.required();
    }

    String name() {
        return member.name();
    }

    /** Returns the type of an argument that must be given, though it may be null if null is a value of the parameter. */
    TypeName type() {
        if (parameter.type().isNullable()) {
            return JavaTypes.nullable(accepted);
        }
        return JavaTypes.unboxed(accepted);
    }

    /** Returns the class of a list's elements if it is one class: only that makes safe varargs. */
    Optional<ClassName> element() {
        return boxed instanceof ParameterizedTypeName generic
                        && generic.typeArguments().size() == 1
                        && generic.typeArguments().get(0) instanceof ClassName element
                        && !element.isAnnotated()
                ? Optional.of(element)
                : Optional.empty();
    }
}
