package dev.callsheet.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits a method's request: the endpoint's descriptor and a builder. The runtime holds, checks and encodes the values.
 *
 * <pre>{@code
 * public final class PetsFindRequest extends ApiRequest {
 *     public static final Endpoint<PetsFindResponse, PetsFindError> ENDPOINT = ...
 *     private PetsFindRequest(Builder builder) { super(builder); }
 *     public static Builder builder(String name) { return new Builder(name); }
 *     public Builder toBuilder() { return new Builder(this); }
 *
 *     public static final class Builder extends ApiRequest.Builder<Builder> {
 *         private Builder(String name) { super(ENDPOINT, name); }
 *         private Builder(ApiRequest request) { super(request); }
 *         public Builder name(String name) { return require(0, name); }
 *         public Builder limit(@Nullable Integer limit) { return set(1, limit); }
 *         public PetsFindRequest build() { return new PetsFindRequest(this); }
 *     }
 * }
 * }</pre>
 */
final class RequestEmitter {
    private final EmitContext context;
    private final EndpointEmitter endpoint;
    private final ParameterDoc parameterDoc;
    private final RecordEmitter records;

    RequestEmitter(EmitContext context) {
        this.context = context;
        this.endpoint = new EndpointEmitter(context);
        this.parameterDoc = new ParameterDoc(context);
        this.records = new RecordEmitter(context);
    }

    TypeSpec.Builder emit(ApiMethod method) {
        MethodTypes types = MethodTypes.of(context, method);
        List<Argument> arguments = Argument.of(context, method);
        TypeSpec.Builder type = GeneratedType.classBuilder(types.request().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.API_REQUEST)
                .addJavadoc(JavadocComment.of(Markup.raw("The request of ")
                                .and(Markup.code(method.name()))
                                .and("."))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(types.builder(), "builder")
                        .addStatement("super(builder)")
                        .build())
                .addMethod(start(types, Argument.required(arguments)))
                .addMethod(toBuilder(types));
        endpoint.addTo(type, method, types, arguments);
        type.addType(builder(types, arguments));
        arguments.stream()
                .filter(argument -> argument.member().nested() != null)
                .forEach(argument -> type.addType(records.inPlace(
                        argument.member().inPlace(), argument.parameter().type(), ParameterDoc.declared(argument))));
        return type;
    }

    private MethodSpec start(MethodTypes types, List<Argument> required) {
        MethodSpec.Builder start = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(types.builder());
        JavadocComment doc = JavadocComment.of(
                required.isEmpty() ? "Returns a builder." : "Returns a builder with the required parameters.");
        for (Argument argument : required) {
            doc.param(argument.name(), parameterDoc.tag(argument));
            start.addParameter(argument.type(), argument.name());
        }
        return start.addJavadoc(doc.returns("a builder").build())
                .addStatement("return new $T($L)", types.builder(), Argument.names(required))
                .build();
    }

    private static MethodSpec toBuilder(MethodTypes types) {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(types.builder())
                .addJavadoc(JavadocComment.of("Returns a builder that starts with all that this request has.")
                        .returns("a builder")
                        .build())
                .addStatement("return new $T(this)", types.builder())
                .build();
    }

    private TypeSpec builder(MethodTypes types, List<Argument> arguments) {
        List<Argument> required = Argument.required(arguments);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        required.forEach(argument -> constructor.addParameter(argument.type(), argument.name()));
        constructor.addStatement(
                required.isEmpty() ? "super(ENDPOINT$L)" : "super(ENDPOINT,$W$L)", Argument.names(required));
        TypeSpec.Builder builder = GeneratedType.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.API_REQUEST_BUILDER, types.builder()))
                .addJavadoc(JavadocComment.of("Builds the request. Parameters that are not set are not sent.")
                        .build())
                .addMethod(constructor.build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.API_REQUEST, "request")
                        .addStatement("super(request)")
                        .build());
        required.forEach(argument -> builder.addMethod(setter(types, argument, argument.name())
                .addJavadoc(setterDoc(argument, "the value"))
                .addParameter(argument.type(), argument.name())
                .addStatement("return require($L, $N)", argument.index(), argument.name())
                .build()));
        Argument.optional(arguments).forEach(argument -> addSetters(builder, types, argument));
        return builder.addMethod(build(types)).build();
    }

    private void addSetters(TypeSpec.Builder builder, MethodTypes types, Argument argument) {
        builder.addMethod(setter(types, argument, argument.name())
                .addJavadoc(setterDoc(argument, "the value, or null to omit it"))
                .addParameter(JavaTypes.nullable(argument.accepted()), argument.name())
                .addStatement("return set($L, $N)", argument.index(), argument.name())
                .build());
        if (argument.parameter().type().isNullable()) {
            builder.addMethod(setter(types, argument, argument.name() + "Null")
                    .addJavadoc(JavadocComment.of(Markup.raw("Sends ")
                                    .and(Markup.code(argument.parameter().name()))
                                    .and(" as null."))
                            .returns("this builder")
                            .deprecated(argument.parameter().deprecated())
                            .build())
                    .addStatement("return set($L, $T.NULL)", argument.index(), RuntimeTypes.JSON)
                    .build());
        }
        argument.element()
                .ifPresent(element -> builder.addMethod(setter(types, argument, argument.name())
                        .addJavadoc(setterDoc(argument, "the values"))
                        .addParameter(ArrayTypeName.of(element), argument.name())
                        .varargs()
                        .addStatement("return set($L, $T.of($N))", argument.index(), List.class, argument.name())
                        .build()));
    }

    private CodeBlock setterDoc(Argument argument, String value) {
        return JavadocComment.of(parameterDoc.setter(argument))
                .param(argument.name(), Markup.raw(value))
                .returns("this builder")
                .deprecated(argument.parameter().deprecated())
                .build();
    }

    private static MethodSpec.Builder setter(MethodTypes types, Argument argument, String name) {
        MethodSpec.Builder setter =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(types.builder());
        if (argument.parameter().deprecated() != null) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter;
    }

    private static MethodSpec build(MethodTypes types) {
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(types.request())
                .addJavadoc(JavadocComment.of("Builds the request.")
                        .returns("the request")
                        .tag(
                                "@throws IllegalArgumentException",
                                Markup.raw("if the parameters break a rule of the method"))
                        .build())
                .addStatement("return new $T(this)", types.request())
                .build();
    }
}
