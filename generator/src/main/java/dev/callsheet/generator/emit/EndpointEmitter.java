package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that describes the endpoint to the runtime.
 *
 * <pre>{@code
 * public static final Endpoint<PetsFindResponse, PetsFindError> ENDPOINT =
 *         Endpoint.builder(Petshop.API, "pets.find", PetsFindResponse.READER, PetsFindError.class)
 *                 .verb(HttpVerb.GET)
 *                 .param(Param.required("name"))
 *                 .errorGroup(PetshopCommonError.class)
 *                 .build();
 * }</pre>
 */
final class EndpointEmitter {
    /** How long the names on the first line may be, beside the indent and {@code Endpoint.builder}. */
    private static final int LONGEST_START = 65;

    private final EmitContext context;
    private final ReadExpressions expressions;
    private final FailureEmitter failures;

    EndpointEmitter(EmitContext context) {
        this.context = context;
        this.expressions = new ReadExpressions(context);
        this.failures = new FailureEmitter(context);
    }

    void addTo(TypeSpec.Builder type, ApiMethod method, MethodTypes types, List<Argument> arguments) {
        FieldSpec.Builder constant = FieldSpec.builder(
                        types.endpoint(), "ENDPOINT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(JavadocComment.of(Markup.raw("The endpoint of ")
                                .and(Markup.code(method.name()))
                                .and("."))
                        .build())
                .initializer(descriptor(method, types, arguments));
        types.paging().ifPresent(plan -> {
            if (plan.isDeprecated()) {
                constant.addAnnotation(RecordEmitter.suppress("deprecation"));
            }
            PagingEmitter.addTo(type, plan, types);
        });
        type.addField(constant.build());
    }

    private CodeBlock descriptor(ApiMethod method, MethodTypes types, List<Argument> arguments) {
        List<CodeBlock> calls = new ArrayList<>(facts(method));
        arguments.forEach(
                argument -> calls.add(CodeBlock.of("param($L)", ParamExpressions.of(method, argument.parameter()))));
        method.params().stream()
                .filter(parameter -> parameter.constant() != null)
                .forEach(parameter -> calls.add(CodeBlock.of("param($L)", ParamExpressions.of(method, parameter))));
        method.rules().forEach(rule -> calls.add(RuleCode.call(rule)));
        for (String group : method.errorGroups()) {
            calls.add(CodeBlock.of(
                    "errorGroup($T.class)", JavaTypes.className(context.names().errorGroup(group))));
        }
        calls.addAll(new StatusEmitter(context, method, types).calls());
        calls.addAll(failures.calls(method));
        calls.add(types.paging().map(plan -> PagingEmitter.paged(plan, types)).orElse(CodeBlock.of("build()")));
        CodeBlock.Builder chain = CodeBlock.builder().add("\n$>$>$L$>$>", start(method, types));
        calls.forEach(call -> chain.add("\n.$L", call));
        return chain.add("$<$<$<$<").build();
    }

    private CodeBlock start(ApiMethod method, MethodTypes types) {
        CodeBlock name = Literals.string(method.name());
        return method.response().match(new ResponseShape.Cases<>() {
            @Override
            public CodeBlock fields(List<Field> fields) {
                return fields.isEmpty()
                        ? withoutReader("empty", name, types)
                        : withReader(method, CodeBlock.of("$T.READER", types.response()), types);
            }

            @Override
            public CodeBlock json(TypeRef type) {
                return withReader(
                        method,
                        expressions.reader(
                                type, ResponseTypes.member(types.names().response())),
                        types);
            }

            @Override
            public CodeBlock text() {
                return withoutReader("text", name, types);
            }

            @Override
            public CodeBlock file() {
                return withoutReader("download", name, types);
            }

            @Override
            public CodeBlock stream(StreamFormat format, TypeRef type) {
                if (type.is(ScalarKind.TEXT)) {
                    return withoutReader("textEvents", name, types);
                }
                CodeBlock reader = expressions.reader(
                        type, ResponseTypes.member(types.names().response()));
                return withReader(format.word(), method, reader, types);
            }

            @Override
            public CodeBlock nothing() {
                return withoutReader("nothing", name, types);
            }

            @Override
            public CodeBlock location() {
                return withoutReader("location", name, types);
            }

            @Override
            public CodeBlock byStatus(List<StatusShape> statuses) {
                return CodeBlock.of(
                        "$T.<$T, $T>byStatus($>$>\n$T.API, $L, $T.class)$<$<",
                        RuntimeTypes.ENDPOINT,
                        types.response(),
                        types.error(),
                        context.client(),
                        name,
                        types.error());
            }
        });
    }

    private CodeBlock withoutReader(String kind, CodeBlock name, MethodTypes types) {
        return CodeBlock.of(
                "$T.$L($T.API, $L, $T.class)", RuntimeTypes.ENDPOINT, kind, context.client(), name, types.error());
    }

    private CodeBlock withReader(ApiMethod method, CodeBlock reader, MethodTypes types) {
        return withReader("builder", method, reader, types);
    }

    private CodeBlock withReader(String kind, ApiMethod method, CodeBlock reader, MethodTypes types) {
        boolean broken = isLong(method, types);
        String separator = broken ? ",\n" : ", ";
        return CodeBlock.of(
                "$T." + kind + "($>$>" + (broken ? "\n" : "") + "$T.API" + separator + "$L" + separator + "$L"
                        + separator + "$T.class)$<$<",
                RuntimeTypes.ENDPOINT,
                context.client(),
                Literals.string(method.name()),
                reader,
                types.error());
    }

    /** Returns whether the first line would be too long to read. */
    private boolean isLong(ApiMethod method, MethodTypes types) {
        int names = context.client().simpleName().length()
                + method.name().length()
                + length(types.response())
                + types.error().simpleName().length();
        return names > LONGEST_START;
    }

    private static int length(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return "JsonReader.list()".length()
                    + generic.typeArguments().stream()
                            .mapToInt(EndpointEmitter::length)
                            .sum();
        }
        return type instanceof ClassName name
                ? String.join(".", name.simpleNames()).length()
                : 0;
    }

    private List<CodeBlock> facts(ApiMethod method) {
        List<CodeBlock> facts = new ArrayList<>();
        if (method.verb() != HttpVerb.POST) {
            facts.add(CodeBlock.of(
                    "verb($T.$L)", RuntimeTypes.HTTP_VERB, method.verb().name()));
        }
        if (!method.path().equals(method.name())) {
            facts.add(CodeBlock.of("path($L)", Literals.string(method.path())));
        }
        if (method.encoding() != context.api().protocol().encoding() && method.hasBody()) {
            facts.add(CodeBlock.of(
                    "encoding($T.$L)",
                    RuntimeTypes.API_ENCODING,
                    method.encoding().name()));
        }
        text("accept", method.accept()).ifPresent(facts::add);
        text("contentType", method.contentType()).ifPresent(facts::add);
        if (method.streamEnd() != null) {
            facts.add(CodeBlock.of("streamEnd($L)", Literals.string(method.streamEnd())));
        }
        effect(method).ifPresent(fact -> facts.add(CodeBlock.of(fact)));
        facts.addAll(AuthCode.method(context.api(), method));
        if (method.server() != null) {
            facts.add(CodeBlock.of("server($L)", Literals.string(method.server())));
        }
        if (method.rateLimit() != null) {
            facts.add(CodeBlock.of("rateLimit($L)", Literals.string(method.rateLimit())));
        }
        text("rateLimitBy", method.rateLimitBy()).ifPresent(facts::add);
        return facts;
    }

    private static Optional<CodeBlock> text(String fact, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(CodeBlock.of("$L($L)", fact, Literals.string(value)));
    }

    /** Returns the effect if it does not follow from the verb. */
    private static Optional<String> effect(ApiMethod method) {
        boolean safe = method.verb().isSafe();
        return switch (method.effect()) {
            case READ -> safe ? Optional.empty() : Optional.of("read()");
            case REPEATABLE -> Optional.of("repeatable()");
            case WRITE -> safe ? Optional.of("write()") : Optional.empty();
        };
    }
}
