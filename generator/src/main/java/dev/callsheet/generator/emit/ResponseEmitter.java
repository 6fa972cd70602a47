package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the records of what a method returns: the response, and the details of a failed response. */
final class ResponseEmitter {
    private final EmitContext context;
    private final RecordEmitter records;

    ResponseEmitter(EmitContext context) {
        this.context = context;
        this.records = new RecordEmitter(context);
    }

    TypeSpec.Builder emit(ApiMethod method, JavaClass name, List<Field> fields) {
        Markup summary =
                Markup.raw("The response of ").and(Markup.code(method.name())).and(".");
        return records.emit(RecordShape.received(context, name, method.name(), summary, fields));
    }

    /**
     * Emits the details of a failed response.
     *
     * <pre>{@code
     * public record PetsFindErrorDetails(List<String> guesses) {
     *     public static PetsFindErrorDetails of(ErrorResponseException failure) { ... }
     * }
     * }</pre>
     */
    TypeSpec.Builder emitErrorDetails(ApiMethod method, JavaClass name, List<Field> fields) {
        Markup summary = Markup.raw("What a failed response of ")
                .and(Markup.code(method.name()))
                .and(" holds in addition to its error code.");
        return records.emit(RecordShape.received(context, name, method.name(), summary, fields))
                .addMethod(of(JavaTypes.className(name)));
    }

    private static MethodSpec of(ClassName self) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.ERROR_RESPONSE_EXCEPTION, "failure")
                .addJavadoc(JavadocComment.of("Reads the details from a failed response.")
                        .param("failure", Markup.raw("the failed call"))
                        .returns("the details; null or empty if the response lacks them")
                        .build())
                .addStatement("$T body = failure.info().body()", RuntimeTypes.JSON)
                .addStatement("return fromJson(body == null ? $S : body.toString())", "{}")
                .build();
    }
}
