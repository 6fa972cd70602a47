package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits the class that a program starts from.
 *
 * <pre>{@code
 * public final class Petshop {
 *     public static final Api API = Api.builder("petshop").baseUrl("https://...").bearerAuth().build();
 *     public static Petshop create(String token) { ... }
 *     public static Petshop create(ClientOptions options) { ... }
 *     public Pets pets() { return new Pets(client); }
 *     public Call<Json, NoOwnErrors> call(String method, Map<String, ?> params) { ... }
 * }
 * }</pre>
 */
final class ClientEmitter {
    private final EmitContext context;
    private final FamilyEmitter families;
    private final FailureEmitter failures;
    private final ClientSetupEmitter setup;

    ClientEmitter(EmitContext context) {
        this.context = context;
        this.families = new FamilyEmitter(context);
        this.failures = new FailureEmitter(context);
        this.setup = new ClientSetupEmitter(context);
    }

    TypeSpec.Builder emit() {
        ClassName self = context.client();
        TypeSpec.Builder type = GeneratedType.classBuilder(self.simpleName())
                .addAnnotation(RuntimeTypes.CHECK_RETURN_VALUE)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(doc().build())
                .addField(FieldSpec.builder(RuntimeTypes.API, "API", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(JavadocComment.of("Settings that all endpoints share.")
                                .build())
                        .initializer(api())
                        .build())
                // Not private: classes written by hand in this package call through it too.
                .addField(RuntimeTypes.API_CLIENT, "client", Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.API_CLIENT, "client")
                        .addStatement("this.client = client")
                        .build());
        setup.addCreate(type);
        type.addMethod(createWithOptions(self));
        setup.addWith(type);
        setup.addBuilder(type);
        families.addMembers(type, "");
        return type.addMethod(call());
    }

    private JavadocComment doc() {
        Markup title = Markup.of(context.api().title());
        return JavadocComment.of((title.isEmpty() ? Markup.code(context.api().name()) : title)
                        .and(": the client that all methods are called on."))
                .paragraph(Markup.raw("Immutable and safe for use by many threads; a program needs one."));
    }

    private CodeBlock api() {
        ApiModel api = context.api();
        Protocol protocol = api.protocol();
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("baseUrl($L)", Literals.string(api.baseUrl())));
        addresses(api.addresses(), calls);
        calls.addAll(AuthCode.schemes(api));
        calls.add(CodeBlock.of(
                "encoding($T.$L)",
                RuntimeTypes.API_ENCODING,
                protocol.encoding().name()));
        addWire(calls, "lists", protocol.lists(), Wire.COMMA);
        addWire(calls, "objects", protocol.objects(), Wire.JSON);
        addPath(calls, "accept", protocol.accept());
        addPath(calls, "contentType", protocol.contentType());
        addPath(calls, "ok", protocol.ok());
        if (!protocol.errors().isEmpty()) {
            calls.add(CodeBlock.of("error($L)", Literals.strings(protocol.errors())));
        }
        if (!protocol.errorDetails().isEmpty()) {
            calls.add(CodeBlock.of("errorDetails($L)", Literals.strings(protocol.errorDetails())));
        }
        addPath(calls, "messages", protocol.messages());
        if (!protocol.warnings().isEmpty()) {
            calls.add(CodeBlock.of("warnings($L)", Literals.strings(protocol.warnings())));
        }
        addPath(calls, "retryAfter", protocol.retryAfter());
        api.failures().forEach(failure -> calls.add(failures.call(failure, Optional.empty())));
        for (RateLimit limit : api.rateLimits()) {
            if (limit.period() != null) {
                calls.add(CodeBlock.of(
                        "rateLimit($L, $L, $L)",
                        Literals.string(limit.name()),
                        limit.calls(),
                        limit.period().toSeconds()));
            }
        }
        methods(api)
                .forEach((prefix, names) -> calls.add(CodeBlock.of(
                        "methods($L, $L)", Literals.string(prefix), Literals.string(String.join(" ", names)))));
        CodeBlock.Builder chain =
                CodeBlock.builder().add("$T.builder($L)$>$>", RuntimeTypes.API, Literals.string(api.name()));
        calls.forEach(call -> chain.add("\n.$L", call));
        return chain.add("\n.build()$<$<").build();
    }

    /** Returns the names of all methods by what they begin with, so that the class file has that once. */
    private static Map<String, List<String>> methods(ApiModel api) {
        return api.methods().stream()
                .collect(Collectors.groupingBy(
                        method -> method.family().isEmpty() ? "" : method.family() + ".",
                        LinkedHashMap::new,
                        Collectors.mapping(
                                method -> method.name().substring(method.name().lastIndexOf('.') + 1),
                                Collectors.toList())));
    }

    private static void addresses(Addresses addresses, List<CodeBlock> calls) {
        addresses
                .variables()
                .forEach(variable -> calls.add(CodeBlock.of(
                        "variable($L, $L)",
                        Literals.string(variable.name()),
                        Literals.string(variable.usual() == null ? "" : variable.usual()))));
        addresses
                .servers()
                .forEach(server -> calls.add(
                        CodeBlock.of("server($L, $L)", Literals.string(server.name()), Literals.string(server.url()))));
        addresses
                .headers()
                .forEach(header -> calls.add(CodeBlock.of(
                        "header($L, $L)", Literals.string(header.name()), Literals.string(header.value()))));
    }

    private static void addPath(List<CodeBlock> calls, String name, @Nullable String path) {
        if (path != null) {
            calls.add(CodeBlock.of("$L($L)", name, Literals.string(path)));
        }
    }

    private static void addWire(List<CodeBlock> calls, String name, Wire wire, Wire usual) {
        if (wire != usual) {
            calls.add(CodeBlock.of("$L($T.$L)", name, RuntimeTypes.WIRE, wire.name()));
        }
    }

    private static MethodSpec createWithOptions(ClassName self) {
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.CLIENT_OPTIONS, "options")
                .addJavadoc(JavadocComment.of(
                                "Returns a client with options such as timeouts, a proxy or another base URL.")
                        .param("options", Markup.raw("the settings of every call"))
                        .returns("the client")
                        .build())
                .addStatement("return new $T($T.create(API, options))", self, RuntimeTypes.API_CLIENT)
                .build();
    }

    private static MethodSpec call() {
        return MethodSpec.methodBuilder("call")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeTypes.CALL, RuntimeTypes.JSON, RuntimeTypes.NO_OWN_ERRORS))
                .addParameter(String.class, "method")
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Map.class),
                                ClassName.get(String.class),
                                WildcardTypeName.subtypeOf(Object.class)),
                        "params")
                .addJavadoc(JavadocComment.of("Calls a method that this client doesn't know.")
                        .param("method", Markup.raw("the method's name in the API"))
                        .param("params", Markup.raw("the parameters by name"))
                        .returns("a call, ready to execute")
                        .build())
                .addStatement("return client.call(method, params)")
                .build();
    }
}
