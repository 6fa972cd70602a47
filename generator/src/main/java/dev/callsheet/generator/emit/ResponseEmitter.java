package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import java.util.List;

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

    /** Emits the details of a failed response. */
    TypeSpec.Builder emitErrorDetails(ApiMethod method, JavaClass name, List<Field> fields) {
        Markup summary = Markup.raw("What a failed response of ")
                .and(Markup.code(method.name()))
                .and(" holds in addition to its error code: ")
                .and(FailureEmitter.call(JavaTypes.className(name)))
                .and(".");
        return records.emit(RecordShape.received(context, name, method.name(), summary, fields));
    }
}
