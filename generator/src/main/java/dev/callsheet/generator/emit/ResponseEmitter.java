package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import javax.lang.model.element.Modifier;

/** Emits the records of what a method answers: the response, and what a failed answer carries beyond its code. */
final class ResponseEmitter {
    private final EmitContext context;
    private final RecordEmitter records;

    ResponseEmitter(EmitContext context) {
        this.context = context;
        this.records = new RecordEmitter(context);
    }

    TypeSpec.Builder emit(ApiMethod method, ResponseShape.Fields response) {
        JavaClass name = context.names().method(method.name()).response();
        DocText summary = DocText.markup("The answer of ")
                .and(DocText.code(method.name()))
                .and(".");
        return records.emit(RecordShape.of(context, name, summary, null, response.fields()));
    }

    /**
     * The details of a failed answer.
     *
     * <pre>{@code
     * public record PetsFindErrorDetails(List<String> guesses) {
     *     public static PetsFindErrorDetails of(ErrorResponseException failure) { ... }
     * }
     * }</pre>
     */
    TypeSpec.Builder emitErrorDetails(ApiMethod method) {
        JavaClass name = context.names().method(method.name()).errorDetails();
        DocText summary = DocText.markup("What a failed answer of ")
                .and(DocText.code(method.name()))
                .and(" carries beside the code.");
        return records.emit(RecordShape.of(context, name, summary, null, method.errorResponse()))
                .addMethod(of(JavaTypes.className(name)));
    }

    private static MethodSpec of(ClassName self) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.ERROR_RESPONSE_EXCEPTION, "failure")
                .addJavadoc(Javadoc.of("Reads them from the answer.")
                        .param("failure", DocText.markup("the refused call"))
                        .returns("the details; their parts are absent where the answer has none")
                        .build())
                .addStatement("$T body = failure.info().body()", RuntimeTypes.JSON)
                .addStatement("return fromJson(body == null ? $S : body.toString())", "{}")
                .build();
    }
}
