package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The Java type of each kind of response. */
final class ResponseTypes {
    private final EmitContext context;

    ResponseTypes(EmitContext context) {
        this.context = context;
    }

    /** Returns the type of the value of a successful call. */
    TypeName of(ApiMethod method) {
        return of(method.response(), context.names().method(method.name()).response());
    }

    /**
     * Returns the type of a response.
     *
     * @param own the class of fields that are declared in place, or of a choice
     */
    TypeName of(ResponseShape shape, JavaClass own) {
        return shape.match(new ResponseShape.Cases<TypeName>() {
            @Override
            public TypeName fields(List<Field> fields) {
                return fields.isEmpty() ? RuntimeTypes.EMPTY_RESPONSE : JavaTypes.className(own);
            }

            @Override
            public TypeName json(TypeRef type) {
                return context.types().of(type, member(own));
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
                return ParameterizedTypeName.get(RuntimeTypes.RESPONSE_STREAM, element(format, type, own));
            }

            @Override
            public TypeName nothing() {
                return RuntimeTypes.EMPTY_RESPONSE;
            }

            @Override
            public TypeName location() {
                return ClassName.get(URI.class);
            }

            @Override
            public TypeName byStatus(List<StatusShape> statuses) {
                return new ResponseShape.ByStatus(statuses)
                        .only()
                        .<TypeName>map(shape -> ParameterizedTypeName.get(
                                ClassName.get(Optional.class), of(shape, own).box()))
                        .orElse(JavaTypes.className(own));
            }
        });
    }

    private TypeName element(StreamFormat format, TypeRef type, JavaClass own) {
        TypeName value = type.is(ScalarKind.TEXT)
                ? TypeName.get(String.class)
                : context.types().of(type, member(own));
        return switch (format) {
            case EVENTS -> ParameterizedTypeName.get(RuntimeTypes.SERVER_EVENT, value);
            case LINES -> value;
        };
    }

    /** Returns the response as a member: a type that is declared in place is the class of the response. */
    static Member member(JavaClass own) {
        return Member.of("response", own);
    }
}
