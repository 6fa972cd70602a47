package dev.callsheet.generator.emit;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;

/** The Java type of each kind of response. */
final class ResponseTypes {
    private final EmitContext context;

    ResponseTypes(EmitContext context) {
        this.context = context;
    }

    /** Returns the type of the value of a successful call. */
    TypeName of(ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        return method.response().match(new ResponseShape.Cases<TypeName>() {
            @Override
            public TypeName fields(List<Field> fields) {
                return fields.isEmpty() ? RuntimeTypes.EMPTY_RESPONSE : JavaTypes.className(names.response());
            }

            @Override
            public TypeName json(TypeRef type) {
                return context.types().of(type, member(names));
            }

            @Override
            public TypeName text() {
                return TypeName.get(String.class);
            }

            @Override
            public TypeName file() {
                return RuntimeTypes.DOWNLOAD;
            }

            @Override
            public TypeName stream(StreamFormat format, TypeRef type) {
                return ParameterizedTypeName.get(RuntimeTypes.RESPONSE_STREAM, element(format, type, names));
            }
        });
    }

    private TypeName element(StreamFormat format, TypeRef type, MethodNames names) {
        TypeName value = type.is(ScalarKind.TEXT)
                ? TypeName.get(String.class)
                : context.types().of(type, member(names));
        return switch (format) {
            case EVENTS -> ParameterizedTypeName.get(RuntimeTypes.SERVER_EVENT, value);
            case LINES -> value;
        };
    }

    /** Returns the response as a member: a type that is declared in place is the class of the response. */
    static Member member(MethodNames names) {
        return new Member("response", names.response());
    }
}
