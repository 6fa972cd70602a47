package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.model.ApiMethod;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/**
 * The part of a family class that makes calls: for each method of the API one of Java, in up to three overloads.
 *
 * <pre>{@code
 * public Call<PetsFindResponse, PetsFindError> find(String name) {
 *     return find(PetsFindRequest.builder(name).build());
 * }
 *
 * public Call<PetsFindResponse, PetsFindError> find(String name, Consumer<PetsFindRequest.Builder> options) {
 *     PetsFindRequest.Builder builder = PetsFindRequest.builder(name);
 *     options.accept(builder);
 *     return find(builder.build());
 * }
 *
 * public Call<PetsFindResponse, PetsFindError> find(PetsFindRequest request) {
 *     return client.call(PetsFindRequest.ENDPOINT, request);
 * }
 * }</pre>
 */
final class EndpointMethods {
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
        type.addMethod(withRequired(method, types, arguments, required));
        if (required.size() < arguments.size()) {
            type.addMethod(withOptions(method, types, required));
        }
        type.addMethod(withRequest(method, types, required));
    }

    private MethodSpec withRequired(
            ApiMethod method, MethodTypes types, List<Argument> arguments, List<Argument> required) {
        MethodSpec.Builder overload = overload(method, types, doc.of(method, types, arguments));
        required.forEach(argument -> overload.addParameter(argument.type(), argument.name()));
        return overload.addStatement(
                        "return $N($T.builder($L).build())",
                        types.names().method(),
                        types.request(),
                        Argument.names(required))
                .build();
    }

    private MethodSpec withOptions(ApiMethod method, MethodTypes types, List<Argument> required) {
        String options = Argument.free(required, "options");
        String builder = Argument.free(required, "builder");
        Javadoc javadoc = Javadoc.of(other(method, types, required, "with optional parameters"));
        required.forEach(argument -> javadoc.param(argument.name(), parameters.of(argument)));
        javadoc.param(options, DocText.markup("sets optional parameters"));
        MethodSpec.Builder overload = overload(
                method, types, javadoc.returns("the call, not made yet").deprecated(method.deprecated()));
        required.forEach(argument -> overload.addParameter(argument.type(), argument.name()));
        return overload.addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), types.builder()), options)
                .addStatement(
                        "$T $N = $T.builder($L)", types.builder(), builder, types.request(), Argument.names(required))
                .addStatement("$N.accept($N)", options, builder)
                .addStatement("return $N($N.build())", types.names().method(), builder)
                .build();
    }

    private static MethodSpec withRequest(ApiMethod method, MethodTypes types, List<Argument> required) {
        Javadoc javadoc = Javadoc.of(other(method, types, required, "with a request made before"))
                .param("request", DocText.markup("what to send"))
                .returns("the call, not made yet")
                .deprecated(method.deprecated());
        return overload(method, types, javadoc)
                .addParameter(types.request(), "request")
                .addStatement("return client.call($T.ENDPOINT, request)", types.request())
                .build();
    }

    private static MethodSpec.Builder overload(ApiMethod method, MethodTypes types, Javadoc javadoc) {
        MethodSpec.Builder overload = MethodSpec.methodBuilder(types.names().method())
                .addModifiers(Modifier.PUBLIC)
                .returns(types.call())
                .addJavadoc(javadoc.build());
        if (method.deprecated() != null) {
            overload.addAnnotation(Deprecated.class);
        }
        return overload;
    }

    /** The comment of the other overloads: what is different, and where all the rest is. */
    private static DocText other(ApiMethod method, MethodTypes types, List<Argument> required, String how) {
        List<DocText> signature =
                required.stream().map(argument -> erased(argument.type())).toList();
        return DocText.markup("Calls ")
                .and(DocText.code(method.name()))
                .and(" " + how + "; all about it is at {@link #" + types.names().method() + "(")
                .and(DocText.join(", ", signature))
                .and(")}.");
    }

    /** A type as links name it, without type arguments. */
    private static DocText erased(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return erased(generic.rawType());
        }
        return type instanceof ClassName name ? new DocText("$T", List.of(name)) : DocText.markup(type.toString());
    }
}
