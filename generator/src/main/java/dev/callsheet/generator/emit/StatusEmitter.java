package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits what responses hold by their HTTP status: the calls that describe it, and the choice between several kinds.
 *
 * <pre>{@code
 * public sealed interface PetsPhotoResponse {
 *     record Status200(Download value) implements PetsPhotoResponse {}
 *     record Status304() implements PetsPhotoResponse {}
 * }
 * }</pre>
 */
final class StatusEmitter {
    private final EmitContext context;
    private final ApiMethod method;
    private final MethodTypes types;

    StatusEmitter(EmitContext context, ApiMethod method, MethodTypes types) {
        this.context = context;
        this.method = method;
        this.types = types;
    }

    /** Returns the calls that describe statuses; none if those of the class {@code 2XX} are all alike. */
    List<CodeBlock> calls() {
        if (method.response() instanceof ResponseShape.ByStatus) {
            return method.responses().stream().map(this::response).toList();
        }
        return method.responses().stream()
                .map(StatusShape::status)
                .filter(status -> !status.startsWith("2"))
                .map(status -> CodeBlock.of("success($L)", Literals.string(status)))
                .toList();
    }

    private CodeBlock response(StatusShape response) {
        JavaClass own = own(response);
        return CodeBlock.of(
                "response($L, $T.$L, $L)",
                Literals.string(response.status()),
                RuntimeTypes.RESPONSE_KIND,
                kind(response.shape(), own),
                value(response));
    }

    /** Returns the class of fields that are declared in place. */
    JavaClass own(StatusShape response) {
        return method.hasSeveralResponses()
                ? types.names().response(response.status())
                : types.names().response();
    }

    private CodeBlock value(StatusShape response) {
        boolean nothing = isNothing(response);
        if (!method.hasSeveralResponses()) {
            return nothing
                    ? CodeBlock.of("nothing -> $T.empty()", Optional.class)
                    : CodeBlock.of("$T::of", Optional.class);
        }
        ClassName record = choice().nestedClass(record(response));
        return nothing ? CodeBlock.of("nothing -> new $T()", record) : CodeBlock.of("$T::new", record);
    }

    private CodeBlock kind(ResponseShape shape, JavaClass own) {
        return shape.match(new ResponseShape.Cases<>() {
            @Override
            public CodeBlock fields(List<Field> fields) {
                return fields.isEmpty()
                        ? CodeBlock.of("empty()")
                        : CodeBlock.of("json($T.READER)", new ResponseTypes(context).of(shape, own));
            }

            @Override
            public CodeBlock json(TypeRef type) {
                return CodeBlock.of("json($L)", new ReadExpressions(context).reader(type, ResponseTypes.member(own)));
            }

            @Override
            public CodeBlock text() {
                return CodeBlock.of("text()");
            }

            @Override
            public CodeBlock file() {
                return CodeBlock.of("file()");
            }

            @Override
            public CodeBlock stream(StreamFormat format, TypeRef type) {
                throw new IllegalArgumentException("a stream within a choice");
            }

            @Override
            public CodeBlock nothing() {
                return CodeBlock.of("nothing()");
            }

            @Override
            public CodeBlock location() {
                return CodeBlock.of("location()");
            }

            @Override
            public CodeBlock byStatus(List<StatusShape> statuses) {
                throw new IllegalArgumentException("a choice within a choice");
            }
        });
    }

    /** Emits the choice between responses of several kinds. */
    TypeSpec.Builder emit() {
        TypeSpec.Builder choice = GeneratedType.interfaceBuilder(choice().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(JavadocComment.of(Markup.raw("The response of ")
                                .and(Markup.code(method.name()))
                                .and(": a record for each HTTP status."))
                        .build());
        method.responses().forEach(response -> choice.addType(status(response)));
        return choice;
    }

    private TypeSpec status(StatusShape response) {
        JavadocComment doc = JavadocComment.of(Markup.raw(
                "A response with status " + response.status() + (isNothing(response) ? ", without a value." : ".")));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (!isNothing(response)) {
            TypeName value = new ResponseTypes(context).of(response.shape(), own(response));
            constructor.addParameter(value, "value");
            doc.param("value", Markup.raw("what the response holds"));
        }
        return GeneratedType.recordBuilder(record(response))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(choice())
                .addJavadoc(doc.build())
                .recordConstructor(constructor.build())
                .build();
    }

    private ClassName choice() {
        return (ClassName) types.response();
    }

    private static boolean isNothing(StatusShape response) {
        return response.shape() instanceof ResponseShape.Nothing;
    }

    private static String record(StatusShape response) {
        return "Status" + response.status().toLowerCase(Locale.ROOT);
    }
}
