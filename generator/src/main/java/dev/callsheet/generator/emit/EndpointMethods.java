package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The part of a family class that makes calls: up to three overloads for each method of the API. The first is left out if it
 * could only fail, because a rule asks for one of the optional parameters.
 *
 * <pre>{@code
 * public Call<PetsFindResponse, PetsFindError> find(String name) {
 *     return find(PetsFindRequest.builder(name).build());
 * }
 *
 * public Call<PetsFindResponse, PetsFindError> find(String name, Consumer<PetsFindRequest.Builder> options) {
 *     return find(PetsFindRequest.builder(name).configure(options).build());
 * }
 *
 * public Call<PetsFindResponse, PetsFindError> find(PetsFindRequest request) {
 *     return client.call(PetsFindRequest.ENDPOINT, request);
 * }
 * }</pre>
 */
final class EndpointMethods {
    private static final ClassName CONSUMER = ClassName.get(Consumer.class);

    private final EmitContext context;
    private final EndpointDoc doc;
    private final ParameterDoc parameters;

    EndpointMethods(EmitContext context) {
        this.context = context;
        this.doc = new EndpointDoc(context);
        this.parameters = new ParameterDoc(context);
    }

    void addTo(TypeSpec.Builder type, ApiMethod method) {
        MethodTypes types = MethodTypes.of(context, method);
        List<Argument> arguments = Argument.of(context, method);
        List<Argument> required = Argument.required(arguments);
        JavadocComment all = doc.of(method, types, arguments);
        boolean alone = mayStandAlone(method, required);
        List<Markup> first = new ArrayList<>(
                required.stream().map(argument -> erased(argument.type())).toList());
        if (alone) {
            type.addMethod(withRequired(method, types, required, all));
        } else {
            first.add(new Markup("$T", List.of(CONSUMER)));
        }
        Markup link = link(types, first);
        if (required.size() < arguments.size()) {
            JavadocComment other = other(method, "with optional parameters", link);
            required.forEach(argument -> other.param(argument.name(), parameters.tag(argument)));
            type.addMethod(withOptions(method, types, required, alone ? other : all));
        }
        type.addMethod(withRequest(method, types, link));
    }

    /** Returns whether the required parameters are enough: they are not if a rule asks for one of the optional ones. */
    private static boolean mayStandAlone(ApiMethod method, List<Argument> required) {
        Set<String> names =
                required.stream().map(argument -> argument.parameter().name()).collect(Collectors.toSet());
        return method.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.AT_MOST_ONE)
                .noneMatch(rule -> Collections.disjoint(names, rule.names()));
    }

    private static MethodSpec withRequired(
            ApiMethod method, MethodTypes types, List<Argument> required, JavadocComment javadoc) {
        MethodSpec.Builder overload = overload(method, types, javadoc);
        required.forEach(argument -> overload.addParameter(argument.type(), argument.name()));
        return overload.addStatement(
                        "return $N($T.builder($L).build())",
                        types.names().method(),
                        types.request(),
                        Argument.names(required))
                .build();
    }

    private static MethodSpec withOptions(
            ApiMethod method, MethodTypes types, List<Argument> required, JavadocComment javadoc) {
        String options = Argument.free(required, "options");
        javadoc.param(options, Markup.raw("sets optional parameters"));
        MethodSpec.Builder overload = overload(method, types, javadoc);
        required.forEach(argument -> overload.addParameter(argument.type(), argument.name()));
        return overload.addParameter(ParameterizedTypeName.get(CONSUMER, types.builder()), options)
                .addStatement(
                        "return $N($T.builder($L).configure($N).build())",
                        types.names().method(),
                        types.request(),
                        Argument.names(required),
                        options)
                .build();
    }

    private static MethodSpec withRequest(ApiMethod method, MethodTypes types, Markup link) {
        JavadocComment javadoc =
                other(method, "with a prebuilt request", link).param("request", Markup.raw("the request"));
        return overload(method, types, javadoc)
                .addParameter(types.request(), "request")
                .addStatement(
                        "return client.$L($T.ENDPOINT, request)",
                        types.streamed().isPresent() ? "stream" : "call",
                        types.request())
                .build();
    }

    private static MethodSpec.Builder overload(ApiMethod method, MethodTypes types, JavadocComment javadoc) {
        MethodSpec.Builder overload = MethodSpec.methodBuilder(types.names().method())
                .addModifiers(Modifier.PUBLIC)
                .returns(types.call())
                .addJavadoc(javadoc.build());
        if (method.deprecated() != null) {
            overload.addAnnotation(Deprecated.class);
        }
        return overload;
    }

    /** Returns the comment of the other overloads: what is different, and a link to the rest. */
    private static JavadocComment other(ApiMethod method, String how, Markup link) {
        return JavadocComment.of(Markup.raw("Calls ")
                        .and(Markup.code(method.name()))
                        .and(" " + how + "; see ")
                        .and(link)
                        .and("."))
                .returns("a call, ready to execute")
                .deprecated(method.deprecated());
    }

    /** Returns a link to the overload with these types of arguments. */
    private static Markup link(MethodTypes types, List<Markup> signature) {
        return Markup.raw("{@link #" + types.names().method() + "(")
                .and(Markup.join(", ", signature))
                .and(")}");
    }

    /** Returns a type as links name it, without type arguments and annotations. */
    private static Markup erased(TypeName annotated) {
        TypeName type = annotated.withoutAnnotations();
        if (type instanceof ParameterizedTypeName generic) {
            return erased(generic.rawType());
        }
        return type instanceof ClassName name ? new Markup("$T", List.of(name)) : Markup.raw(type.toString());
    }
}
