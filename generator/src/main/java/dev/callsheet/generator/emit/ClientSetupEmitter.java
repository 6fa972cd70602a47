package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.Addresses.Variable;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits the ways to make a client: {@code create} with the one secret that it needs, and a builder with a setter for each scheme and
 * each variable.
 *
 * <pre>{@code
 * public static Petshop create(String token) { ... }
 * public static Builder builder() { ... }
 * public static final class Builder { ... }
 * }</pre>
 */
final class ClientSetupEmitter {
    private static final TypeName STRING = TypeName.get(String.class);
    private static final String SECRET = "never in logs or messages";

    private final ApiModel api;
    private final EmitContext context;
    private final ClassName self;
    private final ClassName builder;

    ClientSetupEmitter(EmitContext context) {
        this.context = context;
        this.api = context.api();
        this.self = context.client();
        this.builder = self.nestedClass("Builder");
    }

    /** Adds {@code create} with a secret, if one secret is all that a client needs. */
    void addCreate(TypeSpec.Builder type) {
        boolean defaults = api.addresses().variables().stream().allMatch(variable -> variable.usual() != null);
        scheme().filter(scheme -> defaults).ifPresent(scheme -> {
            String name = context.names().setting(scheme.name());
            type.addMethod(MethodSpec.methodBuilder("create")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(self)
                    .addParameter(String.class, name)
                    .addJavadoc(JavadocComment.of(
                                    "Returns a client that sends this " + noun(scheme) + " with every call.")
                            .param(name, summary(scheme).and(Markup.raw(noun(scheme) + "; " + SECRET)))
                            .returns("the client")
                            .build())
                    .addStatement(required(scheme, name))
                    .addStatement("return create($T.builder().token($N).build())", RuntimeTypes.CLIENT_OPTIONS, name)
                    .build());
            type.addMethod(MethodSpec.methodBuilder("create")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(self)
                    .addParameter(String.class, name)
                    .addParameter(settings(RuntimeTypes.CLIENT_OPTIONS_BUILDER), "options")
                    .addJavadoc(JavadocComment.of("Returns a client that sends this " + noun(scheme)
                                    + " with every call, with options such as timeouts, a proxy or listeners.")
                            .param(name, Markup.raw("the " + noun(scheme) + "; " + SECRET))
                            .param("options", Markup.raw("sets options"))
                            .returns("the client")
                            .build())
                    .addStatement(required(scheme, name))
                    .addStatement(
                            "$T settings = $T.builder().token($N)",
                            RuntimeTypes.CLIENT_OPTIONS_BUILDER,
                            RuntimeTypes.CLIENT_OPTIONS,
                            name)
                    .addStatement("options.accept(settings)")
                    .addStatement("return create(settings.build())")
                    .build());
        });
    }

    private static TypeName settings(ClassName ofBuilder) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), ofBuilder);
    }

    /** Adds the methods that derive a client: with another token, if one is all that a client needs, and with options of calls. */
    void addWith(TypeSpec.Builder type) {
        String shared = "connections, what is known of rate limits, and all other options.";
        scheme().ifPresent(scheme -> {
            String name = context.names().setting(scheme.name());
            type.addMethod(MethodSpec.methodBuilder("with")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(self)
                    .addParameter(String.class, name)
                    .addJavadoc(JavadocComment.of("Returns a client with another " + noun(scheme)
                                    + " that shares with this one " + shared)
                            .param(name, Markup.raw("the " + noun(scheme) + "; " + SECRET))
                            .returns("the other client")
                            .build())
                    .addStatement(required(scheme, name))
                    .addStatement("return with(options -> options.token($N))", name)
                    .build());
        });
        type.addMethod(with(RuntimeTypes.CALL_OPTIONS, "the options of every call", CodeBlock.of("options"), shared))
                .addMethod(with(
                        settings(RuntimeTypes.CALL_OPTIONS_BUILDER),
                        "sets the options of every call",
                        CodeBlock.of("$T.of(options)", RuntimeTypes.CALL_OPTIONS),
                        shared));
    }

    private MethodSpec with(TypeName options, String what, CodeBlock value, String shared) {
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(options, "options")
                .addJavadoc(JavadocComment.of(
                                "Returns a client whose calls have other options, such as a credential or a timeout. It shares with this one "
                                        + shared)
                        .param("options", Markup.raw(what))
                        .returns("the other client")
                        .build())
                .addStatement("return new $T(client.with($L))", self, value)
                .build();
    }

    private static Markup summary(AuthScheme scheme) {
        return scheme.summary() == null
                ? Markup.raw("the ")
                : Markup.sentence(scheme.summary()).and(" The ");
    }

    private static String noun(AuthScheme scheme) {
        return scheme.kind() instanceof AuthScheme.Bearer ? "token" : "key";
    }

    /** Returns the scheme that is used by default, if it is alone and takes one secret. */
    private Optional<AuthScheme> scheme() {
        List<List<String>> usual = api.usualAuth().anyOf();
        if (usual.size() != 1 || usual.get(0).size() != 1) {
            return Optional.empty();
        }
        return api.auth().stream()
                .filter(scheme -> scheme.name().equals(usual.get(0).get(0)))
                .filter(ClientSetupEmitter::takesSecret)
                .findFirst();
    }

    /** Adds the builder, if there is anything to set besides options. */
    void addBuilder(TypeSpec.Builder type) {
        if (api.auth().isEmpty() && api.addresses().variables().isEmpty()) {
            return;
        }
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addJavadoc(JavadocComment.of("Returns a builder with a setter for each credential and variable.")
                        .returns("the builder")
                        .build())
                .addStatement("return new $T()", builder)
                .build());
        type.addType(builder());
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = GeneratedType.classBuilder(builder.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        JavadocComment.of("Builds a client. Not thread-safe.").build())
                .addField(FieldSpec.builder(
                                RuntimeTypes.CLIENT_OPTIONS_BUILDER, "settings", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.builder()", RuntimeTypes.CLIENT_OPTIONS)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        api.auth().forEach(scheme -> addSetters(type, scheme));
        api.addresses().variables().forEach(variable -> type.addMethod(setter(variable)));
        return type.addMethod(setter("options")
                        .addParameter(RuntimeTypes.CLIENT_OPTIONS, "options")
                        .addJavadoc(JavadocComment.of(
                                        "Sets options such as timeouts, a proxy or another base URL. Credentials and variables that are set here stay.")
                                .param("options", Markup.raw("the settings of every call"))
                                .returns("this builder")
                                .build())
                        .addStatement("settings.options(options)")
                        .addStatement("return this")
                        .build())
                .addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(self)
                        .addJavadoc(JavadocComment.of("Builds the client.")
                                .returns("the client")
                                .build())
                        .addStatement("return create(settings.build())")
                        .build())
                .build();
    }

    private MethodSpec.Builder setter(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(builder);
    }

    private MethodSpec setter(Variable variable) {
        String name = context.names().setting(variable.name());
        return setter(name)
                .addParameter(String.class, "value")
                .addJavadoc(JavadocComment.of(Markup.sentence(variable.summary()))
                        .param(
                                "value",
                                Markup.raw("the value of ")
                                        .and(Markup.code(variable.name()))
                                        .and(" in the address"))
                        .returns("this builder")
                        .build())
                .addStatement("settings.variable($L, value)", Literals.string(variable.name()))
                .addStatement("return this")
                .build();
    }

    private void addSetters(TypeSpec.Builder type, AuthScheme scheme) {
        scheme.kind().match(new AuthScheme.Cases<TypeSpec.Builder>() {
            @Override
            public TypeSpec.Builder bearer(AuthScheme.Bearer bearer) {
                return secrets(type, scheme);
            }

            @Override
            public TypeSpec.Builder apiKey(AuthScheme.ApiKey key) {
                return secrets(type, scheme);
            }

            @Override
            public TypeSpec.Builder basic() {
                Argument user = new Argument(STRING, "username", "the name of the user");
                return type.addMethod(credential(
                                scheme, "of", user, new Argument(STRING, "password", "the password; " + SECRET)))
                        .addMethod(credential(
                                scheme,
                                "of",
                                user,
                                new Argument(
                                        RuntimeTypes.TOKEN_SUPPLIER,
                                        "password",
                                        "the source of the password, which is asked before each attempt")));
            }

            @Override
            public TypeSpec.Builder clientCredentials(AuthScheme.ClientCredentials client) {
                Argument id = new Argument(STRING, "clientId", "the id of the client");
                return type.addMethod(credential(
                                scheme,
                                "ofClient",
                                id,
                                new Argument(STRING, "clientSecret", "the secret of the client; " + SECRET)))
                        .addMethod(credential(
                                scheme,
                                "ofClient",
                                id,
                                new Argument(
                                        RuntimeTypes.TOKEN_SUPPLIER,
                                        "clientSecret",
                                        "the source of the secret, which is asked before a token is fetched")));
            }

            @Override
            public TypeSpec.Builder custom() {
                return type.addMethod(credential(
                        scheme, "of", new Argument(RuntimeTypes.REQUEST_SIGNER, "signer", "signs each request")));
            }
        });
    }

    private TypeSpec.Builder secrets(TypeSpec.Builder type, AuthScheme scheme) {
        String noun = noun(scheme);
        return type.addMethod(credential(scheme, "of", new Argument(STRING, "secret", "the " + noun + "; " + SECRET)))
                .addMethod(credential(
                        scheme,
                        "of",
                        new Argument(
                                RuntimeTypes.TOKEN_SUPPLIER,
                                "secret",
                                "the source of the " + noun + ", which is asked before each attempt")));
    }

    /** An argument of a setter. */
    private record Argument(TypeName type, String name, String text) {}

    /** @param factory the method that makes a credential of the arguments */
    private MethodSpec credential(AuthScheme scheme, String factory, Argument... arguments) {
        MethodSpec.Builder setter = setter(context.names().setting(scheme.name()));
        Markup summary = scheme.summary() == null
                ? Markup.raw("Sets the credential ")
                        .and(Markup.code(scheme.name()))
                        .and(".")
                : Markup.sentence(scheme.summary());
        JavadocComment doc = JavadocComment.of(summary);
        for (Argument argument : arguments) {
            setter.addParameter(argument.type(), argument.name());
            doc.param(argument.name(), Markup.raw(argument.text()));
        }
        String names = Stream.of(arguments).map(Argument::name).collect(Collectors.joining(", "));
        return setter.addJavadoc(doc.returns("this builder").build())
                .addStatement(required(scheme, names))
                .addStatement(CodeBlock.of(
                        "settings.credential($L, $T.$L($L))",
                        Literals.string(scheme.name()),
                        RuntimeTypes.CREDENTIAL,
                        factory,
                        names))
                .addStatement("return this")
                .build();
    }

    /** Returns the check that names the scheme: a variable that is not set is the first mistake that a caller makes. */
    private static CodeBlock required(AuthScheme scheme, String names) {
        return CodeBlock.of(
                "$T.require($L, $L)", RuntimeTypes.CREDENTIAL, Literals.string("`" + scheme.name() + "`"), names);
    }

    private static boolean takesSecret(AuthScheme scheme) {
        return scheme.kind().match(new AuthScheme.Cases<>() {
            @Override
            public Boolean bearer(AuthScheme.Bearer bearer) {
                return true;
            }

            @Override
            public Boolean apiKey(AuthScheme.ApiKey key) {
                return true;
            }

            @Override
            public Boolean basic() {
                return false;
            }

            @Override
            public Boolean clientCredentials(AuthScheme.ClientCredentials client) {
                return false;
            }

            @Override
            public Boolean custom() {
                return false;
            }
        });
    }
}
